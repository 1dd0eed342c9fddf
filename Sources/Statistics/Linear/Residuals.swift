extension LinearDesign {
  /// Rows whose second plane is held at a time: few enough for the nearest cache.
  private static let blockLength = 2048

  /// The response less the fitted values, formed in two doubles.
  func residuals(of response: PreciseColumn, _ coefficients: [DoubleDouble]) -> [Double] {
    let constant = hasIntercept ? coefficients.first ?? .zero : .zero
    let slopes = coefficients.suffix(terms.count)
    var result = response.high
    var low = [Double](repeating: 0, count: min(Self.blockLength, result.count))
    for start in stride(from: 0, to: result.count, by: Self.blockLength) {
      let block = start..<min(start + Self.blockLength, result.count)
      for row in block {
        let rest = response[row] - constant
        (result[row], low[row - start]) = (rest.high, rest.low)
      }
      for (term, slope) in zip(terms, slopes) {
        Self.take(term, times: slope, from: &result, &low, in: block)
      }
    }
    return result
  }

  /// Takes the multiple of a column from a block of another, whose second plane starts there.
  private static func take(
    _ term: PreciseColumn, times slope: DoubleDouble, from high: inout [Double],
    _ low: inout [Double], in block: Range<Int>
  ) {
    let start = block.lowerBound
    let (column, rest) = (term.high, term.low)
    for row in block {
      let entry = DoubleDouble(high: column[row], low: rest.isEmpty ? 0 : rest[row])
      let left = DoubleDouble(high: high[row], low: low[row - start]) - slope * entry
      (high[row], low[row - start]) = (left.high, left.low)
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
