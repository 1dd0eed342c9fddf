/// A Poisson count that is known to lie near its mean, which is a whole number.
struct CutPoisson {
  /// The probability that it lies there.
  let probability: Double
  /// Its mean, there.
  let mean: Double
  /// Its central moments, there.
  let variance: Double
  let third: Double
  let fourth: Double

  init(mean count: Double, within reach: Double) {
    let (low, high) = (max(count - reach, 0), count + reach)
    func upTo(_ k: Double) -> Double { Self.cumulative(k, mean: count) }
    let inside = upTo(high) - upTo(low - 1)
    /// E[x (x - 1) ... (x - r + 1)]
    func factorial(_ r: Double) -> Double {
      let lost = (upTo(low - 1) - upTo(low - 1 - r)) - (upTo(high) - upTo(high - r))
      return (0..<Int(r)).reduce(1) { product, _ in product * count } * (1 + lost / inside)
    }
    let (a, b, c, d) = (factorial(1), factorial(2), factorial(3), factorial(4))
    probability = inside
    mean = a
    variance = b + a - a * a
    third = c + b * (3 - 3 * a) + a * (1 + a * (2 * a - 3))
    fourth =
      d + c * (6 - 4 * a) + b * (7 - 12 * a + 6 * a * a) + a * (1 + a * (a * (6 - 3 * a) - 4))
  }

  /// The probability of a count up to k.
  private static func cumulative(_ k: Double, mean: Double) -> Double {
    guard k >= 0 else { return 0 }
    return mean == 0 ? 1 : Poisson(mean: mean).cumulative(Int(exactly: k) ?? .max - 1)
  }
}
