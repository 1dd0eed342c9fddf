/// Quantiles of numbers that stand for more than themselves.
public struct WeightedQuantile: Sendable {
  let values: [Double]
  let cumulative: [Double]

  /// Orders numbers by value; nil without a weight above zero, or with a nan or negative weight.
  public init?(of values: [Double], weights: [Double]) {
    guard values.count == weights.count, !values.contains(where: \.isNaN),
      weights.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return nil }
    let order = values.indices.filter { weights[$0] > 0 }.sorted {
      (values[$0], $0) < (values[$1], $1)
    }
    var sum = CompensatedSum()
    self.values = order.map { values[$0] }
    cumulative = order.map { index in
      sum.add(weights[index])
      return sum.value
    }
    guard !order.isEmpty else { return nil }
  }

  /// The least number up to which the share of the weights is the probability; where the share
  /// is met exactly, halfway to the next number (type 2 of the unweighted ones).
  ///
  /// Nil outside 0...1. Source: Särndal, Swensson, Wretman 1992, 5.11.
  public func value(at probability: Double) -> Double? {
    guard probability >= 0, probability <= 1, let total = cumulative.last else { return nil }
    let target = probability * total
    let tolerance = 1e-12 * total
    let index = firstIndex(reaching: target - tolerance)
    guard index + 1 < values.count, probability > 0, cumulative[index] <= target + tolerance
    else { return values[index] }
    return values[index] / 2 + values[index + 1] / 2
  }

  func firstIndex(reaching target: Double) -> Int {
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
