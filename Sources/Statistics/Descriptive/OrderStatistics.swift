/// Quantiles of numbers, found by partial ordering instead of sorting.
public enum OrderStatistics {
  /// The quantile of a probability; nil without numbers, with a nan, or outside 0...1.
  public static func quantile(
    _ probability: Double, of values: [Double], type: QuantileType = .gumbel
  ) -> Double? {
    var copy = values
    return quantile(probability, reordering: &copy, in: 0..<copy.count, type: type)
  }

  /// The median: the middle number, or the mean of the middle two.
  public static func median(of values: [Double]) -> Double? {
    quantile(0.5, of: values)
  }

  /// The quantile of the numbers of a range, which come out in another order.
  ///
  /// Many small ranges of one buffer give the quantiles of groups without a copy of each.
  public static func quantile(
    _ probability: Double, reordering values: inout [Double], in range: Range<Int>,
    type: QuantileType = .gumbel
  ) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    guard !range.isEmpty, values.indices.contains(range.lowerBound),
      range.upperBound <= values.count
    else { return nil }
    return values.withUnsafeMutableBufferPointer { buffer in
      let part = UnsafeMutableBufferPointer(rebasing: buffer[range])
      return part.contains(where: \.isNaN) ? nil : quantile(probability, reordering: part, type)
    }
  }

  private static func quantile(
    _ probability: Double, reordering part: UnsafeMutableBufferPointer<Double>,
    _ type: QuantileType
  ) -> Double {
    let (below, share) = type.rank(probability, of: part.count)
    let index = min(max(below - 1, 0), part.count - 1)
    let lower = Selection.select(index, of: part)
    guard share > 0, below > 0, index + 1 < part.count else { return lower }
    let upper = part[(index + 1)...].min() ?? lower
    return lower + share * (upper - lower)
  }
}
