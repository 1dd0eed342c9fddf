extension LinearDesign {
  /// The response less the fitted values, formed in two doubles.
  func residuals(of response: PreciseColumn, _ coefficients: [DoubleDouble]) -> [Double] {
    let constant = hasIntercept ? coefficients.first ?? .zero : .zero
    var high = response.high
    var low = response.low.isEmpty ? [Double](repeating: 0, count: high.count) : response.low
    for row in high.indices {
      let rest = DoubleDouble(high: high[row], low: low[row]) - constant
      (high[row], low[row]) = (rest.high, rest.low)
    }
    for (term, slope) in zip(terms, coefficients.suffix(terms.count)) {
      Self.take(term, times: slope, from: &high, &low)
    }
    return high
  }

  /// Takes the multiple of a column from the two planes of another.
  private static func take(
    _ term: PreciseColumn, times slope: DoubleDouble, from high: inout [Double],
    _ low: inout [Double]
  ) {
    guard term.low.isEmpty else {
      for row in high.indices {
        let rest = DoubleDouble(high: high[row], low: low[row]) - term[row] * slope
        (high[row], low[row]) = (rest.high, rest.low)
      }
      return
    }
    let column = term.high
    for row in high.indices {
      let rest = DoubleDouble(high: high[row], low: low[row]) - slope * column[row]
      (high[row], low[row]) = (rest.high, rest.low)
    }
  }

  /// The (weighted) sum of squares.
  func sumOfSquares(_ values: [Double]) -> Double {
    var sum = CompensatedSum()
    if let weights {
      for row in values.indices { sum.add(weights[row] * values[row] * values[row]) }
    } else {
      for value in values { sum.add(value * value) }
    }
    return sum.value
  }

  /// The sum of squares of a response about its mean, or about zero without an intercept.
  func totalSumOfSquares(_ response: [Double]) -> Double {
    guard hasIntercept else { return sumOfSquares(response) }
    guard let weights else { return Moments(of: response.span).sumOfSquares }
    return WeightedMoments(of: response.span, weights: weights.span).sumOfSquares
  }
}
