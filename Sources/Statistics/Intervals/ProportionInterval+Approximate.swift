extension ProportionInterval {
  /// The textbook interval by the normal distribution, for comparison only: it leaves 0...1 and has
  /// no width where none or all succeed.
  public static func wald(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard trials > 0, trials.isFinite, successes >= 0, successes <= trials else { return nil }
    let share = successes / trials
    let reach = Normal.upperQuantile(confidence.tail)
    return Interval(around: share, reach: reach * (share * (1 - share) / trials).squareRoot())
  }

  /// The score interval with a continuity correction, wider than the plain one.
  ///
  /// Source: Newcombe 1998, Statistics in Medicine 17, method 4; half a success is taken off the
  /// distance to one half only as far as there is one.
  public static func wilsonCorrected(
    successes: Double, trials: Double, _ confidence: Confidence = .usual
  ) -> Interval? {
    guard trials > 0, trials.isFinite, successes >= 0, successes <= trials else { return nil }
    let z = Normal.upperQuantile(confidence.tail)
    let correction = min(0.5, (successes - trials / 2).magnitude)
    func limit(_ side: Double) -> Double {
      let count = successes + side * correction
      let share = count / trials
      let reach = z * (share * (1 - share) / trials + z * z / (4 * trials * trials)).squareRoot()
      let center = share + z * z / (2 * trials)
      return (center + side * reach) / (1 + z * z / trials)
    }
    return Interval(
      low: successes == 0 ? 0 : max(0, limit(-1)),
      high: successes == trials ? 1 : min(1, limit(1)))
  }
}
