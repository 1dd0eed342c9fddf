/// Makes the sums over clusters from rows.
struct WildSource {
  let model: LinearModel
  let clusters: Clusters
  let effects: FixedEffects?
  /// The coefficient's row of (X'WX)^-1 X'.
  let slopes: [Double]

  /// The sums of residuals that the effects leave as they are.
  func part(of residuals: [Double]) throws(FitError) -> WildPart {
    let weighted = residuals.indices.map { (model.design.weights?[$0] ?? 1) * residuals[$0] }
    let moves = clusters.sums(of: [product(slopes, weighted)])[0]
    let sums = clusters.sums(
      of: model.coefficients.indices.map { product(entries($0), weighted) })
    let lever = clusters.sums(of: model.coefficients.indices.map { product(entries($0), levers) })
    let inverse = model.inverseCrossProduct
    var scores: [[Double]] = []
    for cluster in 0..<clusters.count {
      let fitted = model.coefficients.indices.map { row in
        model.coefficients.indices.reduce(0) { $0 + inverse[row, $1] * sums[$1][cluster] }
      }
      let own = try ownScores(of: cluster, residuals, moves[cluster])
      scores.append(
        own.indices.map { index in
          fitted.indices.reduce(own[index]) { $0 - lever[$1][index] * fitted[$1] }
        })
    }
    return WildPart(moves: moves, scores: scores)
  }

  /// The scores of one cluster's residuals, in all clusters that effects carry them to.
  private func ownScores(
    of cluster: Int, _ residuals: [Double], _ move: Double
  ) throws(FitError) -> [Double] {
    guard let effects, !effects.factors.allSatisfy({ $0.isNested(in: clusters.codes) }) else {
      return (0..<clusters.count).map { $0 == cluster ? move : 0 }
    }
    let alone = residuals.indices.map { clusters.codes[$0] == cluster ? residuals[$0] : 0 }
    return clusters.sums(of: [product(levers, try effects.within(alone))])[0]
  }

  /// The weighted slopes: the coefficient's row of (X'WX)^-1 X'W.
  private var levers: [Double] {
    slopes.indices.map { (model.design.weights?[$0] ?? 1) * slopes[$0] }
  }

  private func entries(_ coefficient: Int) -> [Double] {
    slopes.indices.map { model.design.entry($0, coefficient) }
  }

  private func product(_ a: [Double], _ b: [Double]) -> [Double] {
    a.indices.map { a[$0] * b[$0] }
  }
}
