extension WeightedQuantile {
  /// Orders different numbers, each with the weights of all that are equal to it, so that the order
  /// in which they were given leaves no trace; nil as without merging.
  public init?(merging values: [Double], weights: [Double]) {
    guard values.count == weights.count, !values.contains(where: \.isNaN) else { return nil }
    let order = values.indices.sorted { (values[$0], weights[$0]) < (values[$1], weights[$1]) }
    var (distinct, sums): ([Double], [CompensatedSum]) = ([], [])
    for index in order {
      if distinct.last != values[index] {
        distinct.append(values[index])
        sums.append(CompensatedSum())
      }
      sums[sums.count - 1].add(weights[index])
    }
    guard weights.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(of: distinct, weights: sums.map(\.value))
  }

  /// The quantile of a probability where a weight counts as so many rows; for merged numbers.
  ///
  /// Nil outside 0...1, and where all weights together count less than the one row that `repeated`
  /// and `(i-1)/(n-1)` need.
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
}
