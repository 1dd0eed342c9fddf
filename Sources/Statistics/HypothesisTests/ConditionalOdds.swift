/// The odds ratio of a 2 x 2 table given its margins, and how likely each first cell is.
///
/// Source: Fisher 1935; Gart 1970, Biometrika 57; intervals by the tails of the noncentral
/// hypergeometric distribution (Cornfield 1956).
struct ConditionalOdds {
  private let support: ClosedRange<Int>
  private let seen: Int
  /// The probability of each possible first cell where the odds ratio is 1.
  private let masses: [Double]

  init(_ table: ContingencyTable, limit: Int) throws(TestProblem) {
    let distribution = Hypergeometric(
      marked: table.columnTotals[0], plain: table.columnTotals[1], draws: table.rowTotals[0])
    guard let support = distribution.support else { throw .badCount }
    guard support.count <= min(limit, 200_000) else { throw .tooManyTables(limit: 200_000) }
    self.support = support
    seen = table.counts[0][0]
    masses = support.map(distribution.mass)
  }

  /// The probability of all tables that are no more likely than the one seen.
  var pValue: Double {
    let limit = masses[seen - support.lowerBound] * (1 + 1e-7)
    var sum = CompensatedSum()
    for mass in masses where mass <= limit { sum.add(mass) }
    return min(1, sum.value)
  }

  /// The odds ratio under which the table seen is most likely; nil where it is infinite.
  var estimate: Double? {
    if seen == support.lowerBound { return 0 }
    if seen == support.upperBound { return nil }
    return odds { mean(at: $0) > Double(seen) }
  }

  /// The odds ratios under which neither tail is too unlikely; nil where there is no upper limit.
  func interval(_ confidence: Confidence) -> Interval? {
    guard seen < support.upperBound else { return nil }
    let high = odds { tail(upTo: seen, at: $0) < confidence.tail }
    guard seen > support.lowerBound else { return Interval(low: 0, high: high) }
    let low = odds { 1 - tail(upTo: seen - 1, at: $0) > confidence.tail }
    return Interval(low: low, high: high)
  }

  /// The odds ratio from which on a condition holds.
  private func odds(from holds: (Double) -> Bool) -> Double {
    var (low, high) = (-700.0, 700.0)
    for _ in 0..<64 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return Elementary.exp((low + high) / 2)
  }

  /// The weight of each first cell at a logarithm of the odds ratio, the largest being 1.
  private func weights(at logarithm: Double) -> [Double] {
    let logarithms = masses.enumerated().map { Elementary.log($1) + Double($0) * logarithm }
    let largest = logarithms.max() ?? 0
    return logarithms.map { Elementary.exp($0 - largest) }
  }

  private func mean(at logarithm: Double) -> Double {
    var (sum, all) = (CompensatedSum(), CompensatedSum())
    for (offset, weight) in weights(at: logarithm).enumerated() {
      sum.add(Double(support.lowerBound + offset) * weight)
      all.add(weight)
    }
    return sum.value / all.value
  }

  private func tail(upTo count: Int, at logarithm: Double) -> Double {
    var (below, above) = (CompensatedSum(), CompensatedSum())
    for (offset, weight) in weights(at: logarithm).enumerated() {
      if support.lowerBound + offset <= count { below.add(weight) } else { above.add(weight) }
    }
    return below.value / (below.value + above.value)
  }
}
