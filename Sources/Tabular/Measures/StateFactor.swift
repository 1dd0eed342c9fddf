/// A declared factor that crosses from one state to another: `1 kg parchment = 0.80 kg green`.
///
/// The only way between dimensions, and never without a source.
public struct StateFactor: Sendable, Equatable {
  /// The measure that is given.
  public let from: Measure
  /// The measure that results.
  public let to: Measure
  /// How many of `to` one of `from` gives.
  public let times: Ratio
  /// Who says so.
  public let source: String

  /// A factor with its source.
  public init(from: Measure, to: Measure, times: Ratio, source: String) {
    self.from = from
    self.to = to
    self.times = times
    self.source = source
  }
}

extension Array where Element == StateFactor {
  /// The exact factor from a measure to another, directly or through one declared factor.
  ///
  /// Nil when the dimensions differ and no declared factor crosses between them.
  public func factor(from: Measure, to: Measure) -> Ratio? {
    if let direct = from.factor(to: to) { return direct }
    for crossing in self {
      guard let before = from.factor(to: crossing.from), let after = crossing.to.factor(to: to)
      else { continue }
      return before.times(crossing.times)?.times(after)
    }
    return nil
  }
}
