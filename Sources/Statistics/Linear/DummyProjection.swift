/// What the dummies of all effects together take from a response: their rank and leverages.
///
/// The factor of most levels is taken out by its means. With e_i the marks of the other levels of
/// a row and p_g their mean in group g, S = sum of w (e_i - p_g)(e_i - p_g)' is small enough to
/// be inverted; any generalised inverse will do, since all e_i - p_g lie in its span.
struct DummyProjection {
  /// The most levels beside those of the greatest factor.
  static let mostLevels = 500

  /// The rank of all dummies.
  let rank: Int
  /// What each row's own response weighs in its fitted value.
  let leverages: [Double]

  /// The projection of factors over the same rows; nil where the smaller ones have too many levels.
  init?(_ factors: [Factor], weights: [Double]?) {
    let sorted = factors.indices.sorted {
      (factors[$1].levelCount, $0) < (factors[$0].levelCount, $1)
    }
    guard let first = sorted.first else { return nil }
    let marks = LevelMarks(sorted.dropFirst().map { factors[$0] }, weights: weights)
    guard marks.width <= Self.mostLevels else { return nil }
    let groups = factors[first].rowsByLevel
    let inverse = GeneralisedInverse(of: marks.crossProduct(within: groups))
    rank = groups.count + inverse.rank
    var leverages = [Double](repeating: 0, count: factors[first].codes.count)
    for rows in groups {
      let mean = marks.mean(of: rows)
      let turned = inverse.matrix.times(mean.shares)
      let own = zip(mean.shares, turned).reduce(0) { $0 + $1.0 * $1.1 }
      for row in rows {
        let levels = marks.levels(of: row)
        var sum = 1 / mean.weight + own
        for level in levels {
          sum -= 2 * turned[level]
          for other in levels { sum += inverse.matrix[level, other] }
        }
        leverages[row] = sum * (weights?[row] ?? 1)
      }
    }
    self.leverages = leverages
  }
}
