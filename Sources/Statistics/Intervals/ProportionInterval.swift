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

  /// The central interval of the posterior under Jeffreys's prior, Beta(1/2, 1/2); its lower limit
  /// is 0 where none succeed, its upper limit 1 where all do.
  ///
  /// Source: Brown, Cai, DasGupta 2001, Statistical Science 16.
  public static func jeffreys(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard isPossible(successes, trials) else { return nil }
    let posterior = Beta(successes + 0.5, trials - successes + 0.5)
    return Interval(
      low: successes == 0 ? 0 : posterior.quantile(confidence.tail),
      high: successes == trials ? 1 : posterior.quantile(1 - confidence.tail))
  }

  /// The symmetric interval around the middle of Wilson's, within 0...1.
  ///
  /// Source: Agresti, Coull 1998, The American Statistician 52.
  public static func agrestiCoull(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard isPossible(successes, trials) else { return nil }
    let z = Normal.upperQuantile(confidence.tail)
    let width = trials + z * z
    let center = (successes + z * z / 2) / width
    let reach = z * (center * (1 - center) / width).squareRoot()
    return Interval(low: max(0, center - reach), high: min(1, center + reach))
  }

  private static func isPossible(_ successes: Double, _ trials: Double) -> Bool {
    trials > 0 && trials.isFinite && successes >= 0 && successes <= trials
  }
}
