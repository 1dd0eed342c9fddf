/// Intervals for the rate of independent events per unit of exposure.
public enum RateInterval {
  /// The exact interval of the Poisson count, over the exposure.
  ///
  /// Nil for a negative count or an exposure that is not above zero.
  /// Source: Garwood 1936, Biometrika 28.
  public static func garwood(
    events: Double, exposure: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard events >= 0, events.isFinite, exposure > 0, exposure.isFinite else { return nil }
    let tail = confidence.tail
    let low =
      events == 0 ? 0 : ChiSquared(degreesOfFreedom: 2 * events).quantile(tail) / 2
    let high = ChiSquared(degreesOfFreedom: 2 * events + 2).quantile(1 - tail) / 2
    return Interval(low: low / exposure, high: high / exposure)
  }

  /// The interval in which half the probability of the count itself belongs to either tail, so that
  /// it covers the rate as often as it says on average, not at least.
  ///
  /// Nil as for Garwood's, within which it lies. Source: Lancaster 1961, JASA 56.
  public static func midP(
    events: Double, exposure: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard let outer = garwood(events: events, exposure: 1, confidence), exposure > 0 else {
      return nil
    }
    let middle = max(events, 0.5)
    func tail(_ mean: Double, _ probability: (ChiSquared) -> Double) -> Double {
      let without = events == 0 ? 0 : probability(ChiSquared(degreesOfFreedom: 2 * events))
      return (without + probability(ChiSquared(degreesOfFreedom: 2 * events + 2))) / 2
    }
    let low = Bisection.root(from: outer.low, to: middle) { mean in
      tail(mean) { $0.cumulative(2 * mean) } >= confidence.tail
    }
    let high = Bisection.root(from: outer.high, to: middle) { mean in
      tail(mean) { $0.upperTail(2 * mean) } >= confidence.tail
    }
    return Interval(low: (events == 0 ? 0 : low) / exposure, high: high / exposure)
  }
}
