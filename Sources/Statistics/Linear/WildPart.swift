/// The sums over clusters of one of the two parts of the residuals.
struct WildPart {
  /// a'u_h by cluster h.
  var moves: [Double]
  /// a_g'(M u_h)_g by h and then g.
  var scores: [[Double]]

  /// This part and a multiple of another.
  func adding(_ other: WildPart, times factor: Double) -> WildPart {
    func sum(_ a: [Double], _ b: [Double]) -> [Double] {
      zip(a, b).map { $0 + factor * $1 }
    }
    return WildPart(
      moves: sum(moves, other.moves), scores: zip(scores, other.scores).map { sum($0, $1) })
  }

  /// The size of the t of a pattern, before the correction that all have.
  func statistic(_ pattern: [Double]) -> Double {
    var move = 0.0
    var turned = [Double](repeating: 0, count: moves.count)
    for (cluster, multiplier) in pattern.enumerated() {
      move += multiplier * moves[cluster]
      for index in turned.indices { turned[index] += multiplier * scores[cluster][index] }
    }
    return move.magnitude / turned.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
