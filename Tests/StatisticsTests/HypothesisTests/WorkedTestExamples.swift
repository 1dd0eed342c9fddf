import Statistics
import TestSupport
import Testing

/// The worked examples of the indicator guide that are tests, with every printed digit.
@Suite("Worked examples of tests")
struct WorkedTestExamples {
  /// Whether a number is what was printed with so many decimal places.
  private func shows(_ value: Double?, _ printed: Double, _ places: Int) -> Bool {
    let unit = Elementary.pow(10, Double(places))
    return value.map { ($0 * unit).rounded() == (printed * unit).rounded() } ?? false
  }

  @Test("F2.7: the weaker claim decides, where a joint test would claim far more")
  func intersectionUnion() throws {
    let claims: [IntersectionUnionTest.Claim] = [
      .init(.above, estimate: 2.9, standardError: 1),
      .init(.below, estimate: -1.75, standardError: 1),
    ]
    #expect(claims.map { shows($0.pValue, 0.0019, 4) }.first == true)
    #expect(shows(try IntersectionUnionTest.test(claims).pValue, 0.0401, 4))
    let joint = 2.9 * 2.9 + 1.75 * 1.75
    #expect(shows(joint, 11.47, 2))
    #expect(shows(ChiSquared(degreesOfFreedom: 2).upperTail(joint), 0.0032, 4))
  }

  @Test("F2.8: the trend of side selling along bins, and their intervals")
  func doseResponse() throws {
    let test = try CochranArmitageTest.trend(successes: [4, 9, 15], trials: [30, 30, 30])
    #expect(digits(try #require(test.statistic), 3.067500971797982) > 13)
    #expect(digits(try #require(test.pValue), 0.002158567588035205) > 12)
    for (count, low, high) in [(4, 0.053, 0.297), (9, 0.167, 0.479), (15, 0.332, 0.668)] {
      let interval = ProportionInterval.wilson(successes: Double(count), trials: 30)
      #expect(shows(interval?.low, low, 3) && shows(interval?.high, high, 3))
    }
  }

  @Test("F6.1: five for, eleven against, and what the silent could change")
  func netBalance() throws {
    let balance = try #require(NetBalance(positive: 5, negative: 11))
    #expect(balance.value == -0.375)
    #expect(digits(balance.standardError, 0.23175620272173947) > 14)
    #expect(shows(balance.wald()?.low, -0.829, 3) && shows(balance.wald()?.high, 0.079, 3))
    #expect(shows(balance.wilson()?.low, -0.717, 3) && shows(balance.wilson()?.high, 0.112, 3))
    let five = try #require(NetBalance(positive: 5, negative: 11, abstained: 5))
    #expect(digits(five.valueOfAll, -0.2857142857142857) > 14)
    #expect(shows(five.bounds.low, -0.524, 3) && shows(five.bounds.high, -0.048, 3))
    let eight = try #require(NetBalance(positive: 5, negative: 11, abstained: 8))
    #expect(shows(eight.bounds.low, -0.583, 3) && shows(eight.bounds.high, 0.083, 3))
  }

  /// Row l of the claims: of 16 who spoke, 11 are not enough, 12 neither, 13 are.
  static let signs: [(Int, Double)] = [
    (11, 0.210113525390625), (12, 0.076812744140625), (13, 0.021270751953125),
  ]

  @Test("F6.1: the sign test of 16 answers", arguments: signs)
  func sign(pessimists: Int, pValue: Double) throws {
    let test = try SignTest.exact(16 - pessimists, pessimists)
    #expect(digits(try #require(test.pValue), pValue) > 14)
  }

  @Test("F6.4: nine changed one way, two the other")
  func change() throws {
    #expect(try McNemarTest.exact(9, 2).pValue == 0.0654296875)
    let corrected = try McNemarTest.chiSquared(9, 2)
    #expect(digits(try #require(corrected.statistic), 3.272727272727273) > 14)
    #expect(digits(try #require(corrected.pValue), 0.070440429272088) > 12)
  }

  @Test("F6.5: three judges rank four themes")
  func themes() throws {
    let ranks: [[Double]] = [[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4]]
    let concordance = try KendallConcordance(ranks)
    #expect(digits(concordance.coefficient, 0.7777777777777778) > 14)
    #expect(concordance.test.statistic == 7 && concordance.bordaPoints == [8, 6, 4, 0])
    #expect(concordance.rankSums == [4, 6, 8, 12])
  }

  @Test("F6.6: two coders agree")
  func coding() throws {
    let kappa = try CohenKappa([[20, 5], [3, 12]])
    #expect(digits(kappa.observed, 0.8) > 14 && digits(kappa.expected, 0.51875) > 14)
    #expect(digits(try #require(kappa.test.estimate), 0.5844155844155845) > 14)
  }

  @Test("F10.1: ranks of priorities and of the budget hardly go together")
  func congruence() throws {
    let test = try SpearmanCorrelation.test(
      [0.35, 0.25, 0.20, 0.15, 0.05], [0.15, 0.10, 0.30, 0.40, 0.05])
    #expect(digits(try #require(test.estimate), 0.1) > 14)
    #expect(digits(try #require(test.pValue), 0.95) > 14)
  }
}
