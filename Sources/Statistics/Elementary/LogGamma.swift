extension Elementary {
  /// The logarithm of the gamma function for positive x; infinity at zero, nan below.
  public static func lgamma(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? .infinity : .nan }
    guard x < 1e290 else { return x * (log(x) - 1) }
    return lgamma(DoubleDouble(x)).high
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
