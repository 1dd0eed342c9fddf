/// The difference of two shares of successes in independent trials.
public struct DifferenceOfShares: Sendable, Equatable {
  /// The first share less the second.
  public let value: Double
  /// Its interval, from the Wilson intervals of both shares.
  public let interval: Interval

  /// Compares two shares; nil unless 0 <= successes <= trials and trials > 0 in both.
  ///
  /// Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
  public init?(
    _ first: (successes: Double, trials: Double), _ second: (successes: Double, trials: Double),
    _ confidence: Confidence = .usual
  ) {
    let wilson = ProportionInterval.wilson
    guard let one = wilson(first.successes, first.trials, confidence),
      let other = wilson(second.successes, second.trials, confidence)
    else { return nil }
    let (p, q) = (first.successes / first.trials, second.successes / second.trials)
    value = p - q
    interval = Interval(
      low: value - Self.length(p - one.low, other.high - q),
      high: value + Self.length(one.high - p, q - other.low))
  }

  private static func length(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}
