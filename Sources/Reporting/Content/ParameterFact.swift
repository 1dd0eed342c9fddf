public import Tabular

/// A parameter of the pipeline with the value of this run.
public struct ParameterFact: Sendable, Equatable {
  /// The name without `$`.
  public var name: String
  /// The value.
  public var value: Value
  /// What a number counts.
  public var measure: Measure
  /// Whether the run set it, instead of taking the default.
  public var isReplaced: Bool

  /// A parameter with its value; a default unless said otherwise.
  public init(name: String, value: Value, measure: Measure = .none, isReplaced: Bool = false) {
    self.name = name
    self.value = value
    self.measure = measure
    self.isReplaced = isReplaced
  }
}
