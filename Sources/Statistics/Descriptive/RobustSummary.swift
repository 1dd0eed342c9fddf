/// Summaries that few extreme numbers cannot move far.
public enum RobustSummary {
  /// The factor that makes the median deviation of normal numbers their standard deviation.
  public static let normalFactor = 1.4826

  /// The mean after a share of the numbers, rounded down to whole ones, was cut off at each end.
  ///
  /// A share of 1/2 or more gives the median, as in R. Nil without numbers or with a nan.
  public static func trimmedMean(of values: [Double], share: Double) -> Double? {
    guard !values.isEmpty, share >= 0, !values.contains(where: \.isNaN) else { return nil }
    guard share < 0.5 else { return OrderStatistics.median(of: values) }
    let cut = Int((Double(values.count) * share).rounded(.down))
    let kept = Array(values.sorted()[cut..<(values.count - cut)])
    return CompensatedSum(of: kept.span).value / Double(kept.count)
  }

  /// The median distance from the median, times a factor; nil without numbers or with a nan.
  public static func medianDeviation(
    of values: [Double], factor: Double = normalFactor
  ) -> Double? {
    guard let center = OrderStatistics.median(of: values) else { return nil }
    return OrderStatistics.median(of: values.map { ($0 - center).magnitude }).map { $0 * factor }
  }

  /// The distance between the quartiles; nil without numbers or with a nan.
  public static func quartileRange(
    of values: [Double], type: QuantileType = .gumbel
  ) -> Double? {
    let quartiles = [0.25, 0.75].compactMap {
      OrderStatistics.quantile($0, of: values, type: type)
    }
    return quartiles.count == 2 ? quartiles[1] - quartiles[0] : nil
  }

  /// The n-th root of the product, by logarithms in ascending order; nil without numbers, or where
  /// one is not above zero and finite.
  public static func geometricMean(of values: [Double]) -> Double? {
    guard !values.isEmpty, values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let logarithms = values.sorted().map(Elementary.log)
    return Elementary.exp(CompensatedSum(of: logarithms.span).value / Double(values.count))
  }
}
