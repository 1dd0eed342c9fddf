/// The standard error of a statistic from its values without one unit each.
///
/// Source: Efron, Tibshirani 1993, An Introduction to the Bootstrap, 11.2.
struct Jackknife {
  /// The values without a unit of each row, and how many units the row stands for.
  let values: [Double]
  let units: [Double]

  /// sqrt((n - 1) / n times the sum of squared deviations from their mean); nil below two units or
  /// where a value is not finite.
  var standardError: Double? {
    let moments = WeightedMoments(of: values.span, weights: units.span)
    let count = moments.sumOfWeights
    guard count > 1, moments.sumOfSquares.isFinite else { return nil }
    return ((count - 1) / count * moments.sumOfSquares).squareRoot()
  }
}

extension RankedAmounts {
  /// The jackknife of a statistic, told the place that goes and the weight that goes with it: the
  /// whole row, or one unit where rows stand for several.
  func jackknife(_ statistic: (_ place: Int, _ weight: Double) -> Double) -> Jackknife {
    let isRepeated = kind == .frequency
    return Jackknife(
      values: amounts.indices.map { statistic($0, isRepeated ? min(1, weights[$0]) : weights[$0]) },
      units: isRepeated ? weights : [Double](repeating: 1, count: count))
  }
}
