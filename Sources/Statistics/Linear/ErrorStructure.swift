/// What is assumed of the errors of a linear model.
public enum ErrorStructure: Sendable, Equatable {
  /// Independent, of one variance.
  case classical
  /// Independent, each of its own variance: White's estimator, without a correction.
  case hc0
  /// HC0 times n / (n - k).
  case hc1
  /// Each squared residual over 1 - leverage.
  case hc2
  /// Each squared residual over (1 - leverage)^2.
  case hc3
  /// Each squared residual over (1 - leverage)^d, d being the leverage in mean leverages, at most 4.
  case hc4
  /// Dependent within clusters, one code from 0 per row.
  case clustered([Int32], ClusterCorrection)
  /// Dependent within the clusters of each of several groupings, which need not be nested.
  case multiway([[Int32]], ClusterCorrection)
  /// Dependent over neighbours in an order, each row having a place of its own.
  ///
  /// Without a count of lags, the greatest whole number up to 4 (n/100)^(2/9) is taken.
  case serial(order: [Double], lags: Int?)
}
