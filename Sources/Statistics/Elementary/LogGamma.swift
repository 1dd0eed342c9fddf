extension Elementary {
  /// The logarithm of the gamma function for positive x; infinity at zero, nan below.
  public static func lgamma(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? .infinity : .nan }
    guard x < 1e290 else { return beyondStirling(x) }
    if (x - 1).magnitude < 0x1p-20 { return series(atOneFrom: x - 1) }
    if (x - 2).magnitude < 0x1p-20 { return series(atTwoFrom: x - 2) }
    return lgamma(DoubleDouble(x)).high
  }

  /// x (log x - 1), where the other terms are below its last place.
  private static func beyondStirling(_ x: Double) -> Double {
    let factor = log(DoubleDouble(x)) - .one
    return (factor * (x * 0x1p-100)).high * 0x1p100
  }

  /// The gamma function of a positive number; infinity at zero and above 171.6, nan below zero.
  public static func gamma(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? .infinity : .nan }
    guard x < 172 else { return .infinity }
    guard x > 0x1p-60 else { return 1 / x }
    return exp(lgamma(DoubleDouble(x))).high
  }

  /// The logarithm of gamma(1 + d) near its zero, by -gamma d + zeta(2) d^2 / 2 - zeta(3) d^3 / 3.
  ///
  /// Source: Abramowitz, Stegun 1964, 6.1.33.
  private static func series(atOneFrom d: Double) -> Double {
    let eulerGamma = DoubleDouble(high: 0x1.2788cfc6fb619p-1, low: -0x1.6cb90701fbfabp-58)
    let rest = 0.8224670334241132 - d * (0.40068563438653143 - d * 0.27058080842778454)
    return (DoubleDouble(rest * d * d) - eulerGamma * d).high
  }

  /// The same about 2: log gamma(2 + d) = log gamma(1 + d) + log(1 + d).
  private static func series(atTwoFrom d: Double) -> Double {
    let slope = DoubleDouble(high: 0x1.b0ee6072093cep-2, low: 0x1.6cb90701fbfabp-58)
    let rest = 0.3224670334241132 - d * (0.0673523010531981 - d * 0.020580808427784546)
    return (DoubleDouble(rest * d * d) + slope * d).high
  }

  /// Half the logarithm of 2 pi.
  private static let halfLogTwoPi = DoubleDouble(
    high: 0x1.d67f1c864beb5p-1, low: -0x1.65b5a1b7ff5dfp-55)

  /// B(2k) / (2k (2k - 1)) as fractions of whole numbers, k = 1...14.
  private static let stirlingTerms: [DoubleDouble] = [
    (1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360_360), (1, 156),
    (-3617, 122_400), (43_867, 244_188), (-174_611, 125_400), (77_683, 5796),
    (-236_364_091, 1_506_960), (657_931, 300), (-3_392_780_147, 93_960),
  ].map { DoubleDouble(Double($0.0)) / DoubleDouble(Double($0.1)) }

  /// log gamma of a positive number, to about 2^-95 of the larger of itself and 1.
  ///
  /// Stirling's series from 24 on; below, gamma(x) = gamma(x + n) / (x (x + 1) ... (x + n - 1)).
  static func lgamma(_ x: DoubleDouble) -> DoubleDouble {
    var shifted = x
    var product = DoubleDouble.one
    while shifted.high < 24 {
      product = product * shifted
      shifted += DoubleDouble.one
    }
    let series = stirlingSeries(shifted)
    return product == DoubleDouble.one ? series : series - log(product)
  }

  private static func stirlingSeries(_ x: DoubleDouble) -> DoubleDouble {
    let reciprocal = DoubleDouble.one / x
    let square = reciprocal * reciprocal
    var sum = DoubleDouble.zero
    for term in stirlingTerms.reversed() { sum = sum * square + term }
    return (x - DoubleDouble(0.5)) * log(x) - x + halfLogTwoPi + sum * reciprocal
  }
}
