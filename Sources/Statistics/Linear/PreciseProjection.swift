extension FixedEffects {
  /// A column freed of all effects in two doubles per number, as `within` does in one.
  ///
  /// Decimals keep their digits: what is left of them is small beside them.
  func within(_ column: PreciseColumn) throws(FitError) -> PreciseColumn {
    var result = (0..<column.count).map { column[$0] }
    guard sweeping.count > 1 else {
      sweeping.first?.center(&result, weights: weights)
      return PreciseColumn(result)
    }
    let limit = 1e-56 * product(result, result).high
    var rest = moved(by: result)
    var direction = rest
    var size = product(rest, rest)
    var steps = 0
    while size.high > limit {
      guard steps < Self.mostSteps else { throw .notConverged(after: steps) }
      steps += 1
      let move = moved(by: direction)
      let length = size / product(direction, move)
      for row in result.indices {
        result[row] -= length * direction[row]
        rest[row] -= length * move[row]
      }
      let next = product(rest, rest)
      let share = next / size
      for row in direction.indices { direction[row] = rest[row] + share * direction[row] }
      size = next
    }
    for factor in sweeping { factor.center(&result, weights: weights) }
    return PreciseColumn(result)
  }

  /// What one pass over all factors, forth and back, takes from a column.
  private func moved(by column: [DoubleDouble]) -> [DoubleDouble] {
    var swept = column
    for factor in sweeping + sweeping.reversed().dropFirst() {
      factor.center(&swept, weights: weights)
    }
    return zip(column, swept).map { $0 - $1 }
  }

  private func product(_ a: [DoubleDouble], _ b: [DoubleDouble]) -> DoubleDouble {
    a.indices.reduce(.zero) { $0 + a[$1] * b[$1] * (weights?[$1] ?? 1) }
  }
}

extension Factor {
  /// Takes the mean of its level from each number.
  fileprivate func center(_ values: inout [DoubleDouble], weights: [Double]?) {
    var sums = [DoubleDouble](repeating: .zero, count: width)
    var totals = sums
    for (row, code) in codes.enumerated() {
      let weight = weights?[row] ?? 1
      sums[Int(code)] += values[row] * weight
      totals[Int(code)] += DoubleDouble(weight)
    }
    let means = zip(sums, totals).map { $1.high > 0 ? $0 / $1 : .zero }
    for (row, code) in codes.enumerated() { values[row] -= means[Int(code)] }
  }
}
