/// Intervals for the rate of independent events per unit of exposure.
public enum RateInterval {
  /// The exact interval of the Poisson count, over the exposure.
  ///
  /// Nil for a negative count or an exposure that is not above zero.
  /// Source: Garwood 1936, Biometrika 28.
  public static func garwood(
    events: Double, exposure: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard events >= 0, events.isFinite, exposure > 0 else { return nil }
    let tail = confidence.tail
    let low =
      events == 0 ? 0 : ChiSquared(degreesOfFreedom: 2 * events).quantile(tail) / 2
    let high = ChiSquared(degreesOfFreedom: 2 * events + 2).quantile(1 - tail) / 2
    return Interval(low: low / exposure, high: high / exposure)
  }
}
