import Statistics
import Testing

/// Expected values: mpmath 1.4.1 at 50 digits, rounded to the nearest double.
@Suite("Distributions have at least 13 digits")
struct DistributionTests {
  static let normalTails: [(Double, Double)] = [
    (-3.0, 0.9986501019683699), (0.0, 0.5), (0.5, 0.3085375387259869),
    (1.959963984540054, 0.025000000000000012), (6.0, 9.86587645037698e-10),
    (20.0, 2.7536241186062337e-89), (37.0, 5.725571222524577e-300),
  ]
  static let normalQuantiles: [(Double, Double)] = [
    (1e-300, -37.0470962993612), (1e-10, -6.361340902404057), (0.025, -1.9599639845400543),
    (0.3, -0.5244005127080408), (0.50001, 2.506628274882086e-05), (0.975, 1.9599639845400538),
  ]
  static let studentTails: [(Double, Double, Double)] = [
    (-2.0, 5.0, 0.9490302605850708), (0.001, 3.0, 0.49963244748473046),
    (2.0, 1.0, 0.14758361765043326), (2.776445105197798, 4.0, 0.02499999999999991),
    (12.0, 197.0, 1.465555198083576e-25), (30.0, 2.5, 0.0001455323545786977),
    (5.0, 100000.0, 2.8713508393208365e-07), (40.0, 600.0, 9.979426601142062e-172),
  ]
  static let studentQuantiles: [(Double, Double, Double)] = [
    (1e-100, 3.0, -2.225769823822442e+33), (0.025, 1.0, -12.706204736174705),
    (0.025, 4.0, -2.7764451051977943), (0.025, 170.0, -1.9740167076309705),
    (0.4, 12.0, -0.259032745676887), (0.975, 5.0, 2.5705818356363146),
  ]
  static let fisherTails: [(Double, Double, Double, Double)] = [
    (0.1, 1.0, 1.0, 0.8050177709578633), (4.0, 2.0, 30.0, 0.028844623295696828),
    (3.84, 1.0, 5000.0, 0.0500989977219858), (330.285339234588, 6.0, 9.0, 4.98403052872481e-10),
    (100.0, 13.0, 200.0, 5.9239420013216414e-80),
  ]
  static let fisherQuantiles: [(Double, Double, Double, Double)] = [
    (1e-10, 2.0, 7.0, 1.0000000000642858e-10), (0.05, 5.0, 3.0, 0.1848616322069574),
    (0.95, 3.0, 20.0, 3.098391212140779), (0.99, 1.0, 170.0, 6.786329055091091),
  ]
  static let chiSquaredTails: [(Double, Double, Double)] = [
    (0.001, 1.0, 0.9747728793699604), (3.841458820694124, 1.0, 0.05000000000000006),
    (10.0, 0.5, 0.00049202512444634), (300.0, 200.0, 5.924540335483916e-06),
    (1400.0, 5.0, 1.3765875143943704e-300), (5200.0, 5000.0, 0.023818998020740653),
  ]
  static let chiSquaredQuantiles: [(Double, Double, Double)] = [
    (1e-20, 2.0, 2e-20), (0.025, 10.0, 3.2469727802368413), (0.5, 1.0, 0.4549364231195728),
    (0.975, 30.0, 46.97924224367115), (0.999, 5000.0, 5314.731358301196),
  ]
  static let betaQuantiles: [(Double, Double, Double, Double)] = [
    (0.025, 1.0, 10.0, 0.0025285785444617848), (0.975, 2.0, 9.0, 0.4450161170281954),
    (0.025, 85.0, 942.0, 0.06670821400705243), (0.5, 0.5, 942.0, 0.000241508609990979),
  ]

  static func digits(_ value: Double, _ expected: Double) -> Double {
    -Elementary.log10(((value - expected) / expected).magnitude + 1e-17)
  }

  @Test("tails of the normal", arguments: normalTails)
  func normalTail(x: Double, expected: Double) {
    #expect(Self.digits(Normal.upperTail(x), expected) > 13)
    #expect(Self.digits(Normal.cumulative(-x), expected) > 13)
  }

  @Test("quantiles of the normal", arguments: normalQuantiles)
  func normalQuantile(probability: Double, expected: Double) {
    #expect(Self.digits(Normal.quantile(probability), expected) > 13)
  }

  @Test("tails of Student's t", arguments: studentTails)
  func studentTail(t: Double, freedom: Double, expected: Double) {
    let distribution = StudentT(degreesOfFreedom: freedom)
    #expect(Self.digits(distribution.upperTail(t), expected) > 13)
  }

  @Test("quantiles of Student's t", arguments: studentQuantiles)
  func studentQuantile(probability: Double, freedom: Double, expected: Double) {
    let distribution = StudentT(degreesOfFreedom: freedom)
    #expect(Self.digits(distribution.quantile(probability), expected) > 13)
  }

  @Test("tails of F", arguments: fisherTails)
  func fisherTail(f: Double, above: Double, below: Double, expected: Double) {
    let distribution = FisherF(numerator: above, denominator: below)
    #expect(Self.digits(distribution.upperTail(f), expected) > 13)
  }

  @Test("quantiles of F", arguments: fisherQuantiles)
  func fisherQuantile(probability: Double, above: Double, below: Double, expected: Double) {
    let distribution = FisherF(numerator: above, denominator: below)
    #expect(Self.digits(distribution.quantile(probability), expected) > 13)
  }

  @Test("tails of chi-squared", arguments: chiSquaredTails)
  func chiSquaredTail(x: Double, freedom: Double, expected: Double) {
    let distribution = ChiSquared(degreesOfFreedom: freedom)
    #expect(Self.digits(distribution.upperTail(x), expected) > 13)
    #expect((distribution.cumulative(x) + expected - 1).magnitude < 1e-15)
  }

  @Test("quantiles of chi-squared", arguments: chiSquaredQuantiles)
  func chiSquaredQuantile(probability: Double, freedom: Double, expected: Double) {
    let distribution = ChiSquared(degreesOfFreedom: freedom)
    #expect(Self.digits(distribution.quantile(probability), expected) > 13)
  }

  @Test("quantiles of beta", arguments: betaQuantiles)
  func betaQuantile(probability: Double, a: Double, b: Double, expected: Double) {
    #expect(Self.digits(Beta(a, b).quantile(probability), expected) > 13)
    #expect(Self.digits(Beta(a, b).cumulative(expected), probability) > 13)
  }

  @Test("the ends of the line")
  func ends() {
    #expect(Normal.quantile(0) == -.infinity && Normal.quantile(0.5) == 0)
    #expect(StudentT(degreesOfFreedom: 3).quantile(1) == .infinity)
    #expect(ChiSquared(degreesOfFreedom: 3).quantile(0) == 0)
    #expect(FisherF(numerator: 2, denominator: 3).quantile(1) == .infinity)
    #expect(Beta(2, 3).quantile(1) == 1)
  }

  @Test("what is no probability or no distribution gives nan")
  func outside() {
    #expect(Normal.quantile(1.1).isNaN && Normal.upperTail(.nan).isNaN)
    #expect(StudentT(degreesOfFreedom: 0).upperTail(1).isNaN)
    #expect(ChiSquared(degreesOfFreedom: -1).quantile(0.5).isNaN)
    #expect(FisherF(numerator: 1, denominator: 0).cumulative(1).isNaN)
    #expect(Beta(0, 1).cumulative(0.5).isNaN)
  }
}
