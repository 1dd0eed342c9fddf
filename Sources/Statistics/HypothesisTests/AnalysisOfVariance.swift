/// The one-way analysis of variance: how far group means differ beside the spread within groups.
///
/// Sums are formed in two doubles from deviations that are exact, so that read decimals keep all
/// their digits however far they lie from zero. Source: Fisher 1925.
public struct AnalysisOfVariance: Sendable, Equatable {
  /// The sum of squares between the groups.
  public let sumOfSquaresBetween: Double
  /// The sum of squares within the groups.
  public let sumOfSquaresWithin: Double
  /// One less than the count of groups.
  public let degreesOfFreedomBetween: Int
  /// The count of values less the count of groups.
  public let degreesOfFreedomWithin: Int

  /// The analysis of groups of numbers.
  public init(_ groups: [[Double]]) throws(TestProblem) {
    for group in groups { try TestValues.check(group, atLeast: 0) }
    let center = groups.first?.first ?? 0
    try self.init(deviations: groups.map { $0.map { DoubleDouble.sum($0, -center) } })
  }

  /// The analysis of groups of exact decimals of `scale` places.
  public init(mantissas groups: [[Int64]], scale: Int) throws(TestProblem) {
    let center = Int128(groups.first?.first ?? 0)
    let unit = DoubleDouble(whole: ExactDecimal.powerOfTen(scale))
    try self.init(
      deviations: groups.map { group in
        group.map { DoubleDouble(Int128($0) - center) / unit }
      })
  }

  private init(deviations groups: [[DoubleDouble]]) throws(TestProblem) {
    let count = groups.reduce(0) { $0 + $1.count }
    guard groups.count > 1 else { throw .wrongGroups(have: groups.count, need: 2) }
    guard !groups.contains(where: \.isEmpty) else { throw .tooFew(have: 0, need: 1) }
    guard count > groups.count else { throw .tooFew(have: count, need: groups.count + 1) }
    let means = groups.map(Self.mean)
    let center = Self.mean(of: groups.flatMap { $0 })
    var (between, within) = (DoubleDouble.zero, DoubleDouble.zero)
    for (group, mean) in zip(groups, means) {
      let gap = mean - center
      between += gap * gap * Double(group.count)
      for value in group { within += (value - mean) * (value - mean) }
    }
    sumOfSquaresBetween = between.high
    sumOfSquaresWithin = within.high
    degreesOfFreedomBetween = groups.count - 1
    degreesOfFreedomWithin = count - groups.count
    // What rounding leaves of equal numbers is no spread.
    guard within.high > 0x1p-90 * between.high, within.high > 0 else { throw .constant }
  }

  private static func mean(of values: [DoubleDouble]) -> DoubleDouble {
    values.reduce(.zero, +) / DoubleDouble(Double(values.count))
  }

  /// The mean square between the groups.
  public var meanSquareBetween: Double { sumOfSquaresBetween / Double(degreesOfFreedomBetween) }

  /// The mean square within the groups.
  public var meanSquareWithin: Double { sumOfSquaresWithin / Double(degreesOfFreedomWithin) }

  /// The share of all squares that lies between the groups.
  public var rSquared: Double {
    sumOfSquaresBetween / (sumOfSquaresBetween + sumOfSquaresWithin)
  }

  /// The standard deviation within the groups.
  public var residualDeviation: Double { meanSquareWithin.squareRoot() }

  /// The test of equal means; the estimate is the share of squares between the groups.
  public var test: TestResult {
    var test = TestResult(
      "one-way analysis of variance",
      count: degreesOfFreedomBetween + degreesOfFreedomWithin + 1)
    test.setFisher(
      meanSquareBetween / meanSquareWithin, Double(degreesOfFreedomBetween),
      over: Double(degreesOfFreedomWithin))
    test.estimate = rSquared
    return test
  }
}

extension AnalysisOfVariance {
  /// The test of equal means in groups of unequal spread.
  ///
  /// Source: Welch 1951, Biometrika 38.
  public static func welch(_ groups: [[Double]]) throws(TestProblem) -> TestResult {
    try TestValues.checkGroups(groups, atLeast: 2)
    let moments = groups.map { Moments(of: $0.span) }
    guard groups.allSatisfy(TestValues.varies) else { throw .constant }
    let weights = moments.map { Double($0.count) / ($0.variance ?? 0) }
    let all = CompensatedSum(of: weights.span).value
    let products = zip(moments, weights).map { $0.mean * $1 }
    let center = CompensatedSum(of: products.span).value / all
    let k = Double(groups.count)
    var (between, unevenness) = (CompensatedSum(), CompensatedSum())
    for (moments, weight) in zip(moments, weights) {
      between.add(weight * (moments.mean - center) * (moments.mean - center))
      let rest = 1 - weight / all
      unevenness.add(rest * rest / Double(moments.count - 1))
    }
    let share = unevenness.value / (k * k - 1)
    var test = TestResult(
      "Welch analysis of variance", count: groups.reduce(0) { $0 + $1.count })
    test.setFisher(
      between.value / ((k - 1) * (1 + 2 * (k - 2) * share)), k - 1, over: 1 / (3 * share))
    return test
  }
}

extension DoubleDouble {
  /// A whole number of up to 106 bits.
  fileprivate init(_ whole: Int128) {
    let upper = Int64(truncatingIfNeeded: whole >> 40)
    let lower = Int64(truncatingIfNeeded: whole & 0xff_ffff_ffff)
    self = DoubleDouble(whole: upper) * 0x1p40 + DoubleDouble(Double(lower))
  }
}
