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
  /// The exact factor from a measure to another, directly or through declared factors.
  ///
  /// A chain of factors multiplies; a price divides (`PEN/kg parchment` to `PEN/kg green`), because
  /// each factor may be used to a power of 1 or -1. Nil when the dimensions differ and nothing that
  /// was declared crosses between them.
  public func factor(from: Measure, to: Measure) -> Ratio? {
    if let direct = from.factor(to: to) { return direct }
    for (index, crossing) in enumerated() {
      let others = Array(self[..<index] + self[(index + 1)...])
      for power in [1, -1] {
        let step = crossing.to.divided(by: crossing.from).power(power)
        let crossed = from.times(step)
        guard from.shares(crossing, power) else { continue }
        if let rest = others.factor(from: crossed, to: to) {
          return crossing.times.power(power)?.times(rest)
        }
      }
    }
    return nil
  }
}

extension Measure {
  /// Whether a crossing to a power takes something away that is there: its state stands in this.
  fileprivate func shares(_ crossing: StateFactor, _ power: Int) -> Bool {
    let leaving = crossing.from.power(power).dimensions + crossing.to.power(-power).dimensions
    return leaving.contains { base in
      base.name.hasPrefix("state ") && dimensions.contains { $0 == base }
    }
  }
}
