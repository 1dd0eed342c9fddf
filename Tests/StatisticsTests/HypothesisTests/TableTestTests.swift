import Statistics
import Testing

/// Expected values: R 4.2.2 `chisq.test fisher.test mcnemar.test prop.trend.test`, scipy and
/// statsmodels; the data are the examples of Agresti 1990 that R's manual uses.
@Suite("Tests of counts")
struct TableTestTests {
  @Test("Fisher's test of tea: p, and the odds ratio given the margins")
  func fisher() throws {
    let test = try FisherTest.exact(ContingencyTable([[3, 1], [1, 3]]))
    #expect(digits(try #require(test.pValue), 0.48571428571428582) > 14)
    #expect(digits(try #require(test.estimate), 6.408319658199662) > 9)
    #expect(digits(try #require(test.interval?.low), 0.21173559544657966) > 9)
    #expect(digits(try #require(test.interval?.high), 626.2435305888141) > 9)
  }

  @Test("the odds ratio of a large table has the digits that R's search leaves off")
  func oddsRatio() throws {
    let test = try FisherTest.exact(ContingencyTable([[174, 73], [352, 427]]))
    #expect(digits(try #require(test.estimate), 2.888435895685993) > 9)
    #expect(digits(try #require(test.interval?.low), 2.1054520480045396) > 9)
  }

  static let larger: [([[Int]], Double)] = [
    ([[5, 1, 2], [2, 6, 1], [1, 3, 7]], 0.018954553286744238),
    ([[3, 1, 0, 1], [0, 4, 2, 0], [2, 1, 5, 3]], 0.042269250971152),
  ]

  @Test("Fisher's test of larger tables goes through all of them", arguments: larger)
  func largerTable(counts: [[Int]], pValue: Double) throws {
    let test = try FisherTest.exact(ContingencyTable(counts))
    #expect(digits(try #require(test.pValue), pValue) > 12)
    #expect(test.estimate == nil && test.statistic == nil)
  }

  @Test("McNemar's chi-squared, corrected")
  func mcNemar() throws {
    let test = try McNemarTest.chiSquared(150, 86)
    #expect(digits(try #require(test.statistic), 16.817796610169491) > 13)
    #expect(digits(try #require(test.pValue), 4.1145622813459436e-05) > 13)
    #expect(test.estimate == 150.0 / 86)
  }

  @Test("Stuart and Maxwell's test of three states")
  func stuartMaxwell() throws {
    let test = try StuartMaxwellTest.marginalHomogeneity(
      of: [[20, 10, 5], [3, 30, 15], [0, 5, 40]])
    #expect(digits(try #require(test.statistic), 13.76470588235294) > 13)
    #expect(digits(try #require(test.pValue), 0.0010257277265580678) > 13)
  }

  @Test("with two states it is McNemar's test, and states without moves stay out")
  func twoStates() throws {
    let two = try StuartMaxwellTest.marginalHomogeneity(of: [[20, 9], [2, 12]])
    let plain = try McNemarTest.chiSquared(9, 2, isCorrected: false)
    #expect(digits(try #require(two.statistic), try #require(plain.statistic)) > 14)
    let still = try StuartMaxwellTest.marginalHomogeneity(of: [
      [20, 9, 0], [2, 12, 0], [0, 0, 7],
    ])
    #expect(still.statistic == two.statistic && still.degreesOfFreedom == 1)
  }

  @Test("counts against shares")
  func goodnessOfFit() throws {
    let test = try PearsonChiSquared.goodnessOfFit(
      of: [89, 37, 30, 28, 2], shares: [40, 20, 20, 15, 5])
    #expect(digits(try #require(test.statistic), 9.990143369175626731) > 13)
    #expect(digits(try #require(test.pValue), 0.040594043344781221) > 13)
    #expect(test.caution == nil)
  }

  @Test("the trend of shares along groups")
  func trend() throws {
    let test = try CochranArmitageTest.trend(
      successes: [83, 90, 129, 70], trials: [86, 93, 136, 82])
    let z = try #require(test.statistic)
    #expect(digits(z * z, 8.224922285197710) > 13)
    #expect(digits(try #require(test.pValue), 0.004131897477641487) > 13)
  }
}
