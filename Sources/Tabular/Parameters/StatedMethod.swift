/// How a result is estimated, in English words for the methods of a report.
public struct StatedMethod: Sendable, Equatable {
  /// The estimator, as in `Kaplan-Meier`.
  public var estimator: String
  /// The variance, as in `Greenwood`; empty where there is none.
  public var variance: String
  /// The interval, as in `log-log, 95 %`; empty where there is none.
  public var interval: String

  /// An estimator with its variance and its interval.
  public init(_ estimator: String, variance: String = "", interval: String = "") {
    self.estimator = estimator
    self.variance = variance
    self.interval = interval
  }
}

/// A stage whose results are estimates, and that can say how they are made.
public protocol EstimatingStage: Stage {
  /// How the results are estimated, defaults that were not declared included.
  var method: StatedMethod { get }
}
