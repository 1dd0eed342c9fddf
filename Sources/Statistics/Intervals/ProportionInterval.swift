/// Intervals for the share of successes in independent trials.
public enum ProportionInterval {
  /// The default: Clopper-Pearson below 20 trials, and where none or all succeed; else Wilson.
  ///
  /// Nil unless 0 <= successes <= trials and trials > 0, as in the others.
  public static func usual(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    let isExtreme = trials < 20 || successes == 0 || successes == trials
    return isExtreme
      ? clopperPearson(successes: successes, trials: trials, confidence)
      : wilson(successes: successes, trials: trials, confidence)
  }

  /// The score interval.
  ///
  /// Source: Wilson 1927, JASA 22.
  public static func wilson(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard isPossible(successes, trials) else { return nil }
    let z = Normal.upperQuantile(confidence.tail)
    let share = successes / trials
    let center = successes + z * z / 2
    let reach = z * (trials * share * (1 - share) + z * z / 4).squareRoot()
    let width = trials + z * z
    return Interval(
      low: max(0, (center - reach) / width), high: min(1, (center + reach) / width))
  }

  /// The exact interval of the binomial.
  ///
  /// Source: Clopper, Pearson 1934, Biometrika 26.
  public static func clopperPearson(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard isPossible(successes, trials) else { return nil }
    let failures = trials - successes
    let low =
      successes == 0 ? 0 : Beta(successes, failures + 1).quantile(confidence.tail)
    let high =
      failures == 0 ? 1 : Beta(successes + 1, failures).quantile(1 - confidence.tail)
    return Interval(low: low, high: high)
  }

  private static func isPossible(_ successes: Double, _ trials: Double) -> Bool {
    trials > 0 && trials.isFinite && successes >= 0 && successes <= trials
  }
}
