public import Statistics

/// One value held against one threshold: by how much it meets it, and how sure that is.
///
/// With a standard error, of the value or of the threshold, the value passes when the 95 % interval
/// of the margin lies at or above zero, fails when it lies below, and is uncertain otherwise.
/// Without one the value alone decides.
/// Source: JCGM 106:2012, Evaluation of measurement data: the role of measurement uncertainty in
/// conformity assessment.
public struct ConformityTest: Sendable, Equatable {
  /// What is known after the comparison.
  public enum Status: String, Sendable, CaseIterable {
    /// The threshold is met.
    case pass
    /// It is not met.
    case fail
    /// The interval of the margin holds zero.
    case uncertain
    /// The threshold is a reference, not a condition.
    case reference
    /// There is no value or no threshold.
    case unknown
  }

  /// The value.
  public let value: Double
  /// The standard error of the value; nil when nothing was sampled.
  public let standardError: Double?
  /// The least value that meets the condition.
  public let threshold: Double
  /// The standard error of the threshold; nil when it is taken as exact.
  public let thresholdError: Double?

  /// A value and its threshold in one unit; a standard error of 0 counts as none.
  public init(
    _ value: Double, standardError: Double? = nil, threshold: Double,
    thresholdError: Double? = nil
  ) {
    self.value = value
    self.standardError = standardError.flatMap { $0 > 0 ? $0 : nil }
    self.threshold = threshold
    self.thresholdError = thresholdError.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The standard error of the margin, value and threshold being independent; nil without either.
  public var marginError: Double? {
    guard let thresholdError else { return standardError }
    guard let standardError else { return thresholdError }
    return (standardError * standardError + thresholdError * thresholdError).squareRoot()
  }

  /// The 95 % interval of the value; nil without a standard error.
  public var interval: Interval? { interval(reaching: standardError) }

  /// The 95 % interval of the margin; nil without a standard error of value or threshold.
  public var marginInterval: Interval? {
    interval(reaching: marginError).map {
      Interval(low: $0.low - threshold, high: $0.high - threshold)
    }
  }

  private func interval(reaching error: Double?) -> Interval? {
    guard let error, let reach = Confidence.usual.reach(degreesOfFreedom: nil) else { return nil }
    return Interval(around: value, reach: reach * error)
  }

  /// Whether the threshold is met.
  public var status: Status {
    guard let limits = interval(reaching: marginError) else { return meets(value) ? .pass : .fail }
    if meets(limits.low) { return .pass }
    return meets(limits.high) ? .uncertain : .fail
  }

  /// The distance to the threshold as a share of it; nil for a threshold of 0.
  public var relativeMargin: Double? { share(ofThreshold: value - threshold) }

  /// A margin as a share of the threshold; nil for a threshold of 0.
  func share(ofThreshold margin: Double?) -> Double? {
    threshold == 0 ? nil : margin.map { $0 / threshold.magnitude }
  }

  /// The share by which the value has to change before the comparison tips; nil for a value of 0.
  public var changeToTip: Double? {
    value == 0 ? nil : (threshold - value) / value.magnitude
  }

  /// The probability that the true value meets the true threshold; nil without a standard error.
  public var probabilityOfMeeting: Double? {
    marginError.map { Normal.cumulative((value - threshold) / $0) }
  }

  /// Whether a number meets the threshold within rounding: 1e-9 of it, at least 1e-9.
  private func meets(_ number: Double) -> Bool {
    number >= threshold - 1e-9 * max(1, threshold.magnitude)
  }
}
