/// How many times what the poorest hold the richest hold.
public struct ShareRatios: Sendable {
  private let ranked: RankedAmounts

  /// The ratios of ranked amounts.
  public init(_ ranked: RankedAmounts) {
    self.ranked = ranked
  }

  /// What the richest tenth holds over what the poorest four tenths hold, of whole rows without
  /// weights; nil where those hold nothing.
  ///
  /// Source: Palma 2011, Development and Change 42.
  public var palma: Double? {
    let tenth = Int((0.9 * Double(ranked.count)).rounded(.down))
    let four = Int((0.4 * Double(ranked.count)).rounded(.down))
    let rich = CompensatedSum(of: Array(ranked.amounts[tenth...]).span).value
    let poor = CompensatedSum(of: Array(ranked.amounts[..<four]).span).value
    return poor > 0 ? rich / poor : nil
  }

  /// S80/S20: what is held above the 0.8 quantile over what is held up to the 0.2 quantile; nil
  /// where that is nothing.
  ///
  /// Source: Eurostat's quintile share ratio; R `laeken::qsr`.
  public var quintile: Double? {
    guard let quantiles = WeightedQuantile(of: ranked.amounts, weights: ranked.weights),
      let low = quantiles.value(at: 0.2), let high = quantiles.value(at: 0.8)
    else { return nil }
    let poor = held { $0 <= low }
    return poor > 0 ? held { $0 > high } / poor : nil
  }

  private func held(by belongs: (Double) -> Bool) -> Double {
    var sum = CompensatedSum()
    for place in ranked.amounts.indices where belongs(ranked.amounts[place]) {
      sum.add(ranked.weights[place] * ranked.amounts[place])
    }
    return sum.value
  }
}
