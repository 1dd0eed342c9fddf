extension PanelModel {
  /// The effect of each level of the first factor, in the order of the codes; nil for codes without
  /// rows.
  ///
  /// With a second factor its first level counts as zero, in each part of levels that hang together.
  /// The columns are those that the model was fitted to. Nil for more than two factors.
  public func effectValues(response: [Double], terms: [[Double]]) -> [Double?]? {
    guard effects.factors.count <= 2, let first = effects.factors.first else { return nil }
    let columns = terms.map { effects.kept($0) }
    let kept = effects.kept(response)
    guard columns.count == fit.coefficients.count,
      (columns + [kept]).allSatisfy({ $0.count == fit.residuals.count })
    else { return nil }
    let sums = fit.residuals.indices.map { row in
      columns.indices.reduce(kept[row] - fit.residuals[row]) {
        $0 - fit.coefficients[$1] * columns[$1][row]
      }
    }
    let second = effects.factors.dropFirst().first
    return Self.levels(sums, first, second ?? Factor(first.codes.map { _ in 0 }, weights: nil))
  }

  /// Takes sums of two effects apart, going from level to level over the rows that join them.
  private static func levels(_ sums: [Double], _ first: Factor, _ second: Factor) -> [Double?] {
    var own = [Double?](repeating: nil, count: first.width)
    var others = [Double?](repeating: nil, count: second.width)
    for level in Set(second.codes).sorted() where others[Int(level)] == nil {
      others[Int(level)] = 0
      var isMoving = true
      while isMoving {
        isMoving = false
        for (row, sum) in sums.enumerated() {
          let (level, other) = (Int(first.codes[row]), Int(second.codes[row]))
          switch (own[level], others[other]) {
          case (nil, let value?): own[level] = sum - value
          case (let value?, nil): others[other] = sum - value
          default: continue
          }
          isMoving = true
        }
      }
    }
    return own
  }
}
