/// How a cooperative pays in one season: an advance on delivery and a final payment months later.
///
/// Prices are in PEN per quintal of green coffee.
struct PaymentTerms: Sendable {
  let advance: Double
  let final: Double

  /// Days between delivery and final payment: 90 to 120, as exporters' clients pay.
  static let delays = 90...120

  /// Terms whose effective price at the middle delay is the one wanted.
  init(effective: Double, rate: Double) {
    let middle = (Self.delays.lowerBound + Self.delays.upperBound) / 2
    let discount = Self.discount(days: middle, rate: rate)
    let nominal = effective / (0.8 + 0.2 * discount)
    advance = (0.8 * nominal).rounded(decimals: 1)
    final = (0.2 * nominal).rounded(decimals: 1)
  }

  /// What advance and final payment are worth on the day of delivery.
  func effective(delay: Int, rate: Double) -> Double {
    advance + final * Self.discount(days: delay, rate: rate)
  }

  /// (1 + rate) to the power of -days/365.
  ///
  /// The exponent is taken bit by bit with square roots, which IEEE 754 rounds the same on
  /// every platform; `pow` is not.
  static func discount(days: Int, rate: Double) -> Double {
    var remaining = Double(days) / 365
    var root = 1 + rate
    var growth = 1.0
    while remaining >= 1 {
      growth *= root
      remaining -= 1
    }
    for _ in 0..<52 where remaining > 0 {
      root = root.squareRoot()
      remaining *= 2
      guard remaining >= 1 else { continue }
      growth *= root
      remaining -= 1
    }
    return 1 / growth
  }
}
