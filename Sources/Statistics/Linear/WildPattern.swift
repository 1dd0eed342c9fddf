/// What one pattern of multipliers makes of a coefficient, for any null value.
///
/// The restricted residuals are those of the fit plus d times what is left of the coefficient's
/// column, d being estimate less null. The turned coefficient is then a line in d, and the sum of
/// its squared cluster scores a parabola: a pattern is summed over the clusters once, and each
/// further null value costs nothing more.
struct WildPattern {
  /// The turned coefficient: the part of the residuals, and that of the column.
  private let move: (residuals: Double, column: Double)
  /// Sums over clusters of squared and of crossed scores.
  private let squares: (residuals: Double, crossed: Double, column: Double)

  /// Turns both parts of the residuals by the multipliers of all clusters.
  init(_ multipliers: [Double], residuals: WildPart, column: WildPart) {
    let (own, other) = (residuals.turned(by: multipliers), column.turned(by: multipliers))
    move = (own.move, other.move)
    var sums = (residuals: 0.0, crossed: 0.0, column: 0.0)
    for (a, b) in zip(own.scores, other.scores) {
      sums.residuals += a * a
      sums.crossed += a * b
      sums.column += b * b
    }
    squares = sums
  }

  /// The size of the t, before the correction that all have, at a distance from the estimate.
  func statistic(at distance: Double) -> Double {
    let size = (move.residuals + distance * move.column).magnitude
    let sum =
      squares.residuals + distance * (2 * squares.crossed + distance * squares.column)
    return size / max(sum, 0).squareRoot()
  }
}
