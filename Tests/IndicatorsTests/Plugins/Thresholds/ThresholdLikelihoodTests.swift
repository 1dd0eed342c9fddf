import Indicators
import Tabular
import TestSupport
import Testing

@Suite("threshold_profile")
struct ThresholdLikelihoodTests {
  @Test("every place lacks what the profile of the worked example says")
  func workedExample() throws {
    let table = try BestCutTests.run(ThresholdLikelihood.self, "threshold_profile")
    #expect(
      SurvivalTrial.numbers(table, "threshold") == [48, 60, 72, 85, 90, 95, 110, 120, 150, 180])
    let likelihoods = [
      -7.579101623243244, -6.931471805599453, -6.18265418937591, -5.292505905263857,
      -4.187887120096801, -6.522452262966705, -5.372826345709802, -6.7480217354256995,
      -7.638170019537753, -8.116411031212454,
    ]
    for (found, logLikelihood) in zip(SurvivalTrial.numbers(table, "deficit"), likelihoods) {
      let deficit = try #require(found)
      #expect(abs(deficit - 2 * (likelihoods[4] - logLikelihood)) < 1e-12)
    }
    #expect(table.column("is_best")?.value(4) == .flag(true))
  }

  @Test("outcomes that are all the same give the reason")
  func nothingVaries() throws {
    let table = try BestCutTests.run(
      ThresholdLikelihood.self, "threshold_profile", over: "members  alive\n1  true\n2  true\n")
    #expect(SurvivalTrial.numbers(table, "deficit") == [nil])
    let reason = try #require(SurvivalTrial.texts(table, "reason")[0])
    #expect(reason.hasPrefix("NOT_IDENTIFIED"))
  }
}
