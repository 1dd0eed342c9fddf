/// Wald's test that two estimates are equal: a price rise and a price fall, for example.
///
/// Source: Wolffram 1971, American Journal of Agricultural Economics 53; Meyer, von
/// Cramon-Taubadel 2004, Journal of Agricultural Economics 55.
public struct EqualityTest: Sendable, Equatable {
  /// (a - b)^2 over the variance of the difference.
  public let statistic: Double
  /// How often chance alone gives a difference like that: by F where degrees of freedom were told,
  /// else by chi-squared.
  public let pValue: Double

  /// The test of two estimates by their variances and covariance; nil where the difference has no
  /// variance.
  public init?(
    _ a: Double, _ b: Double, varianceOfDifference variance: Double,
    degreesOfFreedom: Double? = nil
  ) {
    guard variance > 0, variance.isFinite, a.isFinite, b.isFinite else { return nil }
    let square = (a - b) * (a - b) / variance
    statistic = square
    pValue =
      degreesOfFreedom.map { FisherF(numerator: 1, denominator: $0).upperTail(square) }
      ?? ChiSquared(degreesOfFreedom: 1).upperTail(square)
  }
}
