/// A test whose statistic follows the chi-squared distribution.
public struct ChiSquaredTest: Sendable, Equatable {
  /// The statistic.
  public let statistic: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Double

  /// How often chance alone gives a statistic at least as great.
  public var pValue: Double {
    ChiSquared(degreesOfFreedom: degreesOfFreedom).upperTail(statistic)
  }
}
