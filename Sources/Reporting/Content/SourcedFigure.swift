public import Tabular

/// A figure that came from elsewhere, with its source: a threshold, a unit, a factor.
public struct SourcedFigure: Sendable, Equatable {
  /// What it is called, as in `castillo.members` or `kg parchment to kg green`.
  public var name: String
  /// The figure.
  public var value: Value
  /// What it counts.
  public var measure: Measure
  /// What kind of figure it is, as written in the source (`minimum`, `reference`); may be empty.
  public var kind: String
  /// Where it comes from.
  public var source: String

  /// A figure with its source.
  public init(
    name: String, value: Value, measure: Measure = .none, kind: String = "", source: String
  ) {
    self.name = name
    self.value = value
    self.measure = measure
    self.kind = kind
    self.source = source
  }
}
