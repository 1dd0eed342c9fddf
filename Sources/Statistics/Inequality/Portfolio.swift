/// The risk of several activities together: how much of it goes by not having all in one.
///
/// Source: Markowitz 1952, Journal of Finance 7; Choueifaty, Coignard 2008, Journal of Portfolio
/// Management 35.
public struct Portfolio: Sendable, Equatable {
  /// The standard deviation of the whole, sqrt(w' S w), clamped at 0.
  public let deviation: Double
  /// The weighted mean of the standard deviations of the parts.
  public let meanDeviation: Double

  /// The risk of parts by their weights, standard deviations and correlations.
  ///
  /// Nil where lengths differ, a number is not finite, a deviation is negative or a correlation
  /// lies outside -1...1.
  public init?(weights: [Double], deviations: [Double], correlations: Matrix) {
    let count = weights.count
    guard count > 0, deviations.count == count, correlations.rows == count,
      correlations.columns == count, weights.allSatisfy(\.isFinite),
      deviations.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    let parts = zip(weights, deviations).map { $0 * $1 }
    var variance = CompensatedSum()
    for row in 0..<count {
      for column in 0..<count {
        let correlation = correlations[row, column]
        guard correlation.magnitude <= 1 else { return nil }
        variance.add(parts[row] * parts[column] * correlation)
      }
    }
    deviation = max(variance.value, 0).squareRoot()
    meanDeviation = CompensatedSum(of: parts.span).value
  }

  /// The mean deviation over that of the whole, 1 where nothing is gained; nil without any risk.
  public var diversificationRatio: Double? {
    deviation > 0 ? meanDeviation / deviation : nil
  }
}
