/// A number with its uncertainty, or the reason why there is none.
///
/// In a table it is the columns `x x_se x_low x_high x_n x_reason`.
public struct Estimate: Sendable, Equatable {
  /// The number; nil when it cannot be made, which the reason explains.
  public var value: Double?
  /// Its standard error; nil when nothing was sampled.
  public var standardError: Double?
  /// The lower end of its interval; nil when it has none.
  public var low: Double?
  /// The upper end of its interval; nil when it has none.
  public var high: Double?
  /// How many rows it rests on.
  public var count: Int
  /// Why the value or its interval is missing; empty when nothing is.
  public var reason: String

  /// A number with what is known about its precision.
  public init(
    _ value: Double?, standardError: Double? = nil, low: Double? = nil, high: Double? = nil,
    count: Int, reason: String = ""
  ) {
    self.value = value
    self.standardError = standardError
    self.low = low
    self.high = high
    self.count = count
    self.reason = reason
  }
}

extension Estimate {
  /// The closed list of reasons; what is written begins with one of them.
  public enum Reason: String, Sendable, CaseIterable {
    /// Something would be divided by zero.
    case zeroDenominator = "ZERO_DENOM"
    /// No row.
    case empty = "EMPTY"
    /// One row: a value, but no standard error.
    case singleRow = "N_LT_2"
    /// Rows, but none with a value.
    case allMissing = "ALL_MISSING"
    /// A part of a whole is below zero, so that shares mean nothing.
    case negativeComponent = "NEGATIVE_COMPONENT"
    /// Nothing in the data tells the terms apart.
    case notIdentified = "NOT_IDENTIFIED"
    /// Something tells the outcomes apart without error, so that a coefficient is infinite.
    case separation = "SEPARATION"
    /// Nothing happened that could be explained.
    case noEvents = "NO_EVENTS"
    /// Instruments hardly move what they are to stand in for.
    case weakInstruments = "WEAK_INSTRUMENTS"
    /// Standard errors rest on few clusters.
    case fewClusters = "FEW_CLUSTERS"
    /// A test rests on fewer cases than its approximation wants.
    case fewExpected = "FEW_EXPECTED"
    /// The interval has no end.
    case unboundedInterval = "UNBOUNDED_CI"
    /// A number lies where its meaning ends.
    case outOfRange = "OUT_OF_RANGE"
    /// A search did not settle.
    case notConverged = "NOT_CONVERGED"
    /// Every unit is there, so there is no sampling error.
    case census = "CENSUS"
    /// The pipeline does not say how the rows were drawn.
    case undeclaredSampling = "NO_DESIGN"

    /// The reason with words for people: `OUT_OF_RANGE: loses on every sack`.
    public func because(_ words: String) -> String { "\(rawValue): \(words)" }
  }
}
