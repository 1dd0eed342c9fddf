extension FixedEffects {
  /// The most steps of the iteration, which balanced panels leave after two.
  static let mostSteps = 10_000

  /// A column freed of all effects: the residuals of its regression on their dummies.
  ///
  /// One factor takes one exact pass. With more, the passes are repeated to the 10^-13th part of
  /// the column's length, speeded up by conjugate gradients. Source: Correia 2016, Linear models
  /// with high-dimensional fixed effects.
  ///
  /// - Parameter column: the numbers of the rows that take part.
  public func within(_ column: [Double]) throws(FitError) -> [Double] {
    var result = column
    guard sweeping.count > 1 else {
      sweeping.first?.center(&result, weights: weights)
      return result
    }
    let limit = 1e-26 * product(column, column)
    var rest = moved(by: result)
    var direction = rest
    var size = product(rest, rest)
    var steps = 0
    while size > limit {
      guard steps < Self.mostSteps else { throw .notConverged(after: steps) }
      steps += 1
      let move = moved(by: direction)
      let length = size / product(direction, move)
      for row in result.indices {
        result[row] -= length * direction[row]
        rest[row] -= length * move[row]
      }
      let next = product(rest, rest)
      for row in direction.indices { direction[row] = rest[row] + next / size * direction[row] }
      size = next
    }
    for factor in sweeping { factor.center(&result, weights: weights) }
    return result
  }

  /// What one pass over all factors, forth and back, takes from a column.
  private func moved(by column: [Double]) -> [Double] {
    var swept = column
    for factor in sweeping + sweeping.reversed().dropFirst() {
      factor.center(&swept, weights: weights)
    }
    return zip(column, swept).map { $0 - $1 }
  }

  private func product(_ a: [Double], _ b: [Double]) -> Double {
    var sum = CompensatedSum()
    for row in a.indices { sum.add((weights?[row] ?? 1) * a[row] * b[row]) }
    return sum.value
  }
}
