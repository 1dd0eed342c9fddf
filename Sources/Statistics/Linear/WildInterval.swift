/// The values of a coefficient that a wild bootstrap does not reject.
struct WildInterval {
  let scores: WildScores
  let patterns: [WildPattern]
  /// The probability below which a value is rejected.
  let alpha: Double

  /// Both ends, to the 10^-9th part of the spread; nil where a side has no end.
  var interval: Interval? {
    guard scores.spread > 0, let low = end(towards: -1), let high = end(towards: 1) else {
      return nil
    }
    return Interval(low: low, high: high)
  }

  /// Goes from the estimate outwards until a value is rejected, then halves the way.
  private func end(towards sign: Double) -> Double? {
    var (inside, outside) = (0.0, 2.0)
    while !isRejected(at: sign * outside) {
      inside = outside
      outside *= 2
      guard outside < 1e6 else { return nil }
    }
    while outside - inside > 1e-9 * outside {
      let middle = (inside + outside) / 2
      if isRejected(at: sign * middle) { outside = middle } else { inside = middle }
    }
    return scores.estimate + sign * inside * scores.spread
  }

  private func isRejected(at distance: Double) -> Bool {
    let null = scores.estimate + distance * scores.spread
    return scores.pValue(of: null, over: patterns) < alpha - 1e-12
  }
}
