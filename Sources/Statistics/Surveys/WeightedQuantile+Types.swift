extension WeightedQuantile {
  /// The quantile of a probability by one of the nine definitions, each with shares of the weight
  /// in the place of ranks; equal weights give the unweighted quantile (but for type 3, which
  /// counts different numbers instead of observations).
  ///
  /// Nil outside 0...1. Source: R survey 4.1, `svyquantile`, rules hf1 to hf9.
  public func value(at probability: Double, type: QuantileType) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    switch type {
    case .inverse, .averagedInverse, .nearest: return step(at: probability, type)
    default: return line(at: probability, type)
    }
  }

  /// How much weight lies up to each number, and before it.
  private func passed(_ index: Int) -> (before: Double, upTo: Double) {
    (index > 0 ? cumulative[index - 1] : 0, cumulative[index])
  }

  /// The types that jump from number to number.
  private func step(at probability: Double, _ type: QuantileType) -> Double? {
    guard let total = cumulative.last else { return nil }
    let target = probability * total
    let tolerance = 1e-12 * total
    let index = cumulative.firstIndex { $0 >= target - tolerance } ?? values.count - 1
    let isMet = cumulative[index] <= target + tolerance
    let next = values[index...].first { $0 > values[index] }
    guard isMet, index + 1 < values.count else { return values[index] }
    switch type {
    case .averagedInverse: return values[index] / 2 + values[index + 1] / 2
    case .nearest where values[index + 1] > values[index]:
      let rank = Set(values[...index]).count
      return rank % 2 == 0 ? values[index] : next
    default: return values[index]
    }
  }

  /// The types that join the numbers by straight lines.
  private func line(at probability: Double, _ type: QuantileType) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    var low = 0
    var high = values.count - 1
    guard position(low, type) <= probability else { return first }
    guard position(high, type) > probability else { return last }
    while high - low > 1 {
      let middle = (low + high) / 2
      if position(middle, type) <= probability { low = middle } else { high = middle }
    }
    let (start, end) = (position(low, type), position(high, type))
    return values[low] + (values[high] - values[low]) * (probability - start) / (end - start)
  }

  /// The share of the weight at which a number of the order stands.
  private func position(_ index: Int, _ type: QuantileType) -> Double {
    let (before, upTo) = passed(index)
    let total = cumulative[values.count - 1]
    let last = total - passed(values.count - 1).before
    switch type {
    case .hazen: return (before + upTo) / 2 / total
    case .weibull: return upTo / (total + last)
    case .gumbel: return total > last ? before / (total - last) : 0
    case .medianUnbiased: return (before / 3 + upTo * 2 / 3) / (total + last / 3)
    case .normalUnbiased: return (before * 3 / 8 + upTo * 5 / 8) / (total + last / 4)
    default: return upTo / total
    }
  }
}
