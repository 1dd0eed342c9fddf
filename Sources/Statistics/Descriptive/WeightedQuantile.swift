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
      (values[$0], weights[$0]) < (values[$1], weights[$1])
    }
    guard !order.isEmpty else { return nil }
    var (sum, distinct, sums) = (CompensatedSum(), [Double](), [Double]())
    for index in order {
      sum.add(weights[index])
      if distinct.last == values[index] {
        sums[sums.count - 1] = sum.value
      } else {
        distinct.append(values[index])
        sums.append(sum.value)
      }
    }
    self.values = distinct
    cumulative = sums
  }

  /// The quantile of a probability by one of the types; nil outside 0...1, and where all weights
  /// together count less than the one row that `repeated` and `(i-1)/(n-1)` need.
  public func value(at probability: Double, type: WeightedQuantileType) -> Double? {
    guard probability >= 0, probability <= 1, let total = cumulative.last else { return nil }
    switch type {
    case .averagedInverse: return value(at: probability)
    case .repeatedRows: return total < 1 ? nil : repeated(probability, of: total)
    case .linearInner, .linearOuter, .linear: return linear(probability, type.shift, of: total)
    }
  }

  /// Linear between the numbers of the order statistics at and after 1 + (n - 1) p.
  private func repeated(_ probability: Double, of total: Double) -> Double {
    let place = 1 + (total - 1) * probability
    let whole = max(place.rounded(.down), 1)
    let lower = values[firstIndex(reaching: whole)]
    let upper = values[firstIndex(reaching: min(whole + 1, total))]
    return lower + (place - place.rounded(.down)) * (upper - lower)
  }

  /// Linear between the shares that the numbers reach.
  private func linear(
    _ probability: Double, _ shift: (below: Double, all: Double), of total: Double
  ) -> Double? {
    guard total + shift.all > 0 else { return nil }
    let target = probability * (total + shift.all) - shift.below
    let index = firstIndex(reaching: target)
    guard index > 0 || cumulative[0] + shift.below > 0, cumulative[index] > target else {
      return values[index]
    }
    let (start, first) =
      index > 0 ? (cumulative[index - 1], values[index - 1]) : (-shift.below, values[0])
    return first + (target - start) / (cumulative[index] - start) * (values[index] - first)
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

  private func firstIndex(reaching target: Double) -> Int {
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
