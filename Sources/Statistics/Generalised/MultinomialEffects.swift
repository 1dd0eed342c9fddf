extension MultinomialModel {
  /// The average slope of the probability of an outcome.
  ///
  /// - Parameter slopes: for each coefficient of an outcome the derivative of its column; a column
  ///   that does not change may be empty.
  public func averageSlope(of outcome: Int, _ slopes: [[Double]]) -> AverageEffect {
    average { row in
      let shares = probabilities.map { $0[row] }
      let moves = changes(slopes, row)
      let mean = zip(shares, moves).reduce(0) { $0 + $1.0 * $1.1 }
      let drift = moves[outcome] - mean
      let gradient = blocks { other, entry in
        let own = other == outcome ? 1.0 : 0
        let x = design.entry(row, entry)
        let step = slopes[entry].isEmpty ? 0 : slopes[entry][row]
        return shares[outcome]
          * ((own - shares[other]) * (step + x * drift) - shares[other] * x * (moves[other] - mean))
      }
      return (shares[outcome] * drift, gradient)
    }
  }

  /// The average difference that replacing the columns of the design makes to the probability of
  /// an outcome.
  ///
  /// - Parameters:
  ///   - before: for each coefficient of an outcome how its column is changed for the probability
  ///     that is taken away; empty columns do not change.
  ///   - after: the same for the probability from which it is taken.
  public func averageDifference(
    of outcome: Int, from before: [[Double]], to after: [[Double]]
  ) -> AverageEffect {
    average { row in
      let (start, end) = (changed(outcome, before, row), changed(outcome, after, row))
      return (end.share - start.share, zip(end.gradient, start.gradient).map { $0 - $1 })
    }
  }

  /// The probability of an outcome after a change of columns, with its derivatives.
  private func changed(
    _ outcome: Int, _ columns: [[Double]], _ row: Int
  ) -> (share: Double, gradient: [Double]) {
    let moves = changes(columns, row)
    let odds = zip(probabilities, moves).map { $0[row] * Elementary.exp($1) }
    let total = odds.reduce(0, +)
    let shares = odds.map { $0 / total }
    let gradient = blocks { other, entry in
      let step = columns[entry].isEmpty ? 0 : columns[entry][row]
      let own = other == outcome ? 1.0 : 0
      return shares[outcome] * (own - shares[other]) * (design.entry(row, entry) + step)
    }
    return (shares[outcome], gradient)
  }

  /// How a change of columns moves the predictor of each outcome, the base first.
  private func changes(_ columns: [[Double]], _ row: Int) -> [Double] {
    [0]
      + (1..<outcomeCount).map { outcome in
        zip(coefficientRange(of: outcome), columns).reduce(0) { sum, next in
          next.1.isEmpty ? sum : sum + coefficients[next.0] * next.1[row]
        }
      }
  }

  /// A number for each coefficient, by outcome and its place there.
  private func blocks(_ number: (_ outcome: Int, _ entry: Int) -> Double) -> [Double] {
    (1..<outcomeCount).flatMap { outcome in
      (0..<design.coefficientCount).map { number(outcome, $0) }
    }
  }

  private func average(
    _ effect: (_ row: Int) -> (value: Double, gradient: [Double])
  ) -> AverageEffect {
    var (value, total) = (CompensatedSum(), CompensatedSum())
    var gradient = [CompensatedSum](repeating: CompensatedSum(), count: coefficients.count)
    for row in probabilities[0].indices {
      let (weight, part) = (design.weights?[row] ?? 1, effect(row))
      value.add(weight * part.value)
      total.add(weight)
      for index in gradient.indices { gradient[index].add(weight * part.gradient[index]) }
    }
    return AverageEffect(
      value: value.value / total.value, gradient: gradient.map { $0.value / total.value })
  }
}
