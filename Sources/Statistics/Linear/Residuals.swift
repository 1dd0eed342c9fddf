extension LinearDesign {
  /// The response less the fitted values, formed in two doubles.
  func residuals(of response: PreciseColumn, _ coefficients: [DoubleDouble]) -> [Double] {
    let constant = hasIntercept ? coefficients.first ?? .zero : .zero
    let slopes = coefficients.suffix(terms.count)
    return (0..<response.count).map { row in
      var rest = response[row] - constant
      for (term, slope) in zip(terms, slopes) { rest -= term[row] * slope }
      return rest.high
    }
  }

  /// The (weighted) sum of squares.
  func sumOfSquares(_ values: [Double]) -> Double {
    var sum = CompensatedSum()
    for row in values.indices { sum.add((weights?[row] ?? 1) * values[row] * values[row]) }
    return sum.value
  }

  /// The sum of squares of a response about its mean, or about zero without an intercept.
  func totalSumOfSquares(_ response: PreciseColumn) -> Double {
    guard hasIntercept else { return sumOfSquares(response.high) }
    var (total, weight) = (DoubleDouble.zero, 0.0)
    for row in 0..<response.count {
      total += response[row] * (weights?[row] ?? 1)
      weight += weights?[row] ?? 1
    }
    let mean = total / DoubleDouble(weight)
    return sumOfSquares((0..<response.count).map { (response[$0] - mean).high })
  }
}
