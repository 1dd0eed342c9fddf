/// How likely all counts of a multinomial sample fall near those that were seen.
///
/// The sample is a set of Poisson counts given their sum; each is cut to its range, and the sum of
/// the cut ones is taken for normal with Edgeworth's corrections.
/// Source: Levin 1981, Ann. Stat. 9; Sison, Glaz 1995, JASA 90.
struct MultinomialCoverage {
  private let counts: [Double]
  private let total: Double

  init(_ counts: [Double], total: Double) {
    self.counts = counts
    self.total = total
  }

  /// The probability that no count is farther than `reach` from what was seen.
  func probability(within reach: Double) -> Double {
    let cut = counts.map { CutPoisson(mean: $0, within: reach) }
    let mean = cut.reduce(0) { $0 + $1.mean }
    let second = cut.reduce(0) { $0 + $1.variance }
    guard second > 0 else { return 0 }
    let third = cut.reduce(0) { $0 + $1.third }
    let fourth = cut.reduce(0) { $0 + $1.fourth - 3 * $1.variance * $1.variance }
    let skew = third / (second * second.squareRoot())
    let excess = fourth / (second * second)
    let z = (total - mean) / second.squareRoot()
    let density = Normal.density(z) * Self.edgeworth(z, skew, excess)
    let inside = cut.reduce(1) { $0 * $1.probability }
    return inside * density / second.squareRoot()
      / Poisson(mean: total).mass(Int(exactly: total) ?? 0)
  }

  private static func edgeworth(_ z: Double, _ skew: Double, _ excess: Double) -> Double {
    let square = z * z
    let cubic = z * (square - 3)
    let quartic = square * (square - 6) + 3
    let sextic = square * (square * (square - 15) + 45) - 15
    return 1 + skew * cubic / 6 + excess * quartic / 24 + skew * skew * sextic / 72
  }
}
