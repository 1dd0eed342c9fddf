public import Tabular

/// What a finding was in the run before.
public struct EarlierEstimate: Sendable, Equatable {
  /// The value.
  public var value: Value
  /// The interval, where it had one.
  public var interval: ClosedRange<Double>?
  /// The word of the status condition that held; nil when none was declared.
  public var status: String?

  /// A value with its interval and status.
  public init(_ value: Value, interval: ClosedRange<Double>? = nil, status: String? = nil) {
    self.value = value
    self.interval = interval
    self.status = status
  }
}
