/// What a test found: a statistic, how likely chance takes it as far, and what it estimates.
public struct TestResult: Sendable, Equatable {
  /// What the test was and how its p-value was found, in words.
  public let method: String
  /// The statistic; nil where the test has none, as an exact test of a table.
  public var statistic: Double?
  /// The degrees of freedom of the statistic; nil where its distribution has none.
  public var degreesOfFreedom: Double?
  /// The second degrees of freedom of a quotient of mean squares.
  public var denominatorDegreesOfFreedom: Double?
  /// The probability of a result at least as far out, on both sides unless the method says so.
  public var pValue: Double?
  /// What the test is about, as a number: a difference, a correlation, a share.
  public var estimate: Double?
  /// The standard error of the estimate.
  public var standardError: Double?
  /// The interval of the estimate.
  public var interval: Interval?
  /// How many values or pairs the test rests on.
  public let count: Int
  /// What to keep in mind; nil when nothing is.
  public var caution: TestProblem?

  /// A result of which only the method is known yet.
  init(_ method: String, count: Int) {
    self.method = method
    self.count = count
  }
}

extension TestResult {
  /// Takes a statistic that follows Student's t.
  mutating func setStudent(_ statistic: Double, degreesOfFreedom: Double) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    pValue = StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(statistic)
  }

  /// Takes a statistic that follows the standard normal.
  mutating func setNormal(_ statistic: Double) {
    self.statistic = statistic
    pValue = Self.twoSided(statistic)
  }

  /// Takes a statistic that follows chi-squared.
  mutating func setChiSquared(_ statistic: Double, degreesOfFreedom: Double) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    pValue = ChiSquared(degreesOfFreedom: degreesOfFreedom).upperTail(statistic)
  }

  /// Takes a statistic that follows Fisher's F.
  mutating func setFisher(_ statistic: Double, _ above: Double, over below: Double) {
    self.statistic = statistic
    degreesOfFreedom = above
    denominatorDegreesOfFreedom = below
    pValue = FisherF(numerator: above, denominator: below).upperTail(statistic)
  }

  /// The probability that a standard normal number is as far from zero, on either side.
  static func twoSided(_ z: Double) -> Double { 2 * Normal.upperTail(z.magnitude) }
}
