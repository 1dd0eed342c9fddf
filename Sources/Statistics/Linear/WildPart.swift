/// The sums over clusters of one of the two parts of the residuals.
struct WildPart {
  /// a'u_h by cluster h.
  var moves: [Double]
  /// a_g'(M u_h)_g by h and then g.
  var scores: [[Double]]

  /// The coefficient and the cluster scores that a pattern of multipliers makes of this part.
  func turned(by multipliers: [Double]) -> (move: Double, scores: [Double]) {
    var move = 0.0
    var turned = [Double](repeating: 0, count: moves.count)
    for (cluster, multiplier) in multipliers.enumerated() {
      move += multiplier * moves[cluster]
      let scores = scores[cluster]
      for index in turned.indices { turned[index] += multiplier * scores[index] }
    }
    return (move, turned)
  }
}
