public import Tabular

/// One value of a finding with its uncertainty, or the reason why there is none.
public struct FindingEstimate: Sendable, Equatable {
  /// Why a value has no interval.
  public enum WithoutInterval: Sendable, Equatable {
    /// Every unit of the population is there.
    case census
    /// Neither a sampling design nor a census was declared.
    case undeclared
    /// Another reason, in words.
    case because(String)
  }

  /// The values of `by`, joined for people; empty for the whole.
  public var group: String
  /// The value; missing as suppressed where too few persons stand behind it.
  public var value: Value
  /// The lower end of the interval.
  public var low: Double?
  /// The upper end of the interval.
  public var high: Double?
  /// The level of the interval, as in 0.95.
  public var level: Double
  /// How many rows or persons the value rests on.
  public var n: Int?
  /// The word of the first status condition that holds, or `ok`; nil when none is declared.
  public var status: String?
  /// Why there is no interval; nil when there is one, or when the value is no estimate.
  public var withoutInterval: WithoutInterval?
  /// What it was in the run before; nil when there is none to compare with.
  public var earlier: EarlierEstimate?

  /// A value with what is known of it.
  public init(
    group: String = "", value: Value, low: Double? = nil, high: Double? = nil,
    level: Double = 0.95, n: Int? = nil, status: String? = nil,
    withoutInterval: WithoutInterval? = nil, earlier: EarlierEstimate? = nil
  ) {
    self.group = group
    self.value = value
    self.low = low
    self.high = high
    self.level = level
    self.n = n
    self.status = status
    self.withoutInterval = withoutInterval
    self.earlier = earlier
  }

  /// The value of the run before.
  public var previous: Value? { earlier?.value }

  /// The value less the previous one, where both are numbers.
  public var change: Value? {
    guard case .number(let now) = value, case .number(let before)? = previous else { return nil }
    return .number(now.less(before))
  }
}
