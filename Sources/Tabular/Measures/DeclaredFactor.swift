/// A factor that a pipeline declares between two measures that nothing else connects.
///
/// `{ "from": "kg parchment", "to": "kg green", "times": 0.80, "source": "ICO" }`: numbers of `from`
/// times `times` are numbers of `to`.
public struct DeclaredFactor: Sendable, Equatable {
  /// The measure before.
  public let from: Measure
  /// The measure after.
  public let to: Measure
  /// How many of `to` one of `from` gives; above zero.
  public let times: Ratio
  /// Where the factor comes from.
  public let source: String

  /// A factor with its source.
  public init(from: Measure, to: Measure, times: Ratio, source: String) {
    self.from = from
    self.to = to
    self.times = times
    self.source = source
  }
}

extension [DeclaredFactor] {
  /// The most factors that one conversion may chain.
  private static var longestChain: Int { 4 }

  /// The factor from one measure to another, exact, crossing dimensions only by declared factors.
  ///
  /// Factors work in both directions, chain, and divide where the unit stands below the line: a
  /// price per kg of parchment is 0.80 times the price per kg of green that it makes. The shortest
  /// chain counts, then the order of declaration. Nil when nothing leads there.
  public func factor(from start: Measure, to target: Measure) -> Ratio? {
    if let direct = start.factor(to: target) { return direct }
    var seen: [[Measure.BaseDimension]] = [start.dimensions]
    var reached = [(measure: start, times: Ratio.one)]
    for _ in 0..<Self.longestChain {
      var next: [(measure: Measure, times: Ratio)] = []
      for (measure, times) in reached {
        for step in steps(from: measure) where !seen.contains(step.measure.dimensions) {
          guard let product = times.times(step.times) else { continue }
          if let last = step.measure.factor(to: target) { return product.times(last) }
          seen.append(step.measure.dimensions)
          next.append((step.measure, product))
        }
      }
      reached = next
    }
    return nil
  }

  /// The measures that one factor leads to, above and below the line.
  private func steps(from measure: Measure) -> [(measure: Measure, times: Ratio)] {
    flatMap { factor in
      let change = factor.to.divided(by: factor.from)
      let forth = (measure: measure.times(change), times: factor.times)
      return [forth] + (factor.times.inverse.map { [(measure.divided(by: change), $0)] } ?? [])
    }
  }
}
