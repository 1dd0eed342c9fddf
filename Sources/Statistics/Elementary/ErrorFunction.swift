extension Elementary {
  /// The error function, 2 / sqrt pi times the integral of exp(-t^2) from 0 to x.
  public static func erf(_ x: Double) -> Double {
    guard x.magnitude < 6 else { return x.isNaN ? x : x < 0 ? -1 : 1 }
    guard x.magnitude >= 3 else { return errorSeries(x).high }
    return x < 0 ? erfc(-x) - 1 : 1 - erfc(x)
  }

  /// 1 - erf x without loss in the upper tail; 0 above 27.3.
  public static func erfc(_ x: Double) -> Double {
    guard x < 27.3 else { return x.isNaN ? x : 0 }
    guard x > -6 else { return 2 }
    guard x >= -3 else { return 2 - erfc(-x) }
    guard x > 1 else { return (DoubleDouble.one - errorSeries(x)).high }
    let square = DoubleDouble.product(x, x)
    return (exp(-square) * x / (rootPi * tailFraction(square))).high
  }

  static let rootPi = DoubleDouble(high: 0x1.c5bf891b4ef6bp0, low: -0x1.618f13eb7ca89p-54)

  /// erf x as 2 / sqrt pi exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!, whose terms have one sign.
  ///
  /// Source: Abramowitz, Stegun 1964, 7.1.6.
  private static func errorSeries(_ x: Double) -> DoubleDouble {
    let square = DoubleDouble.product(x, x)
    var term = DoubleDouble(x)
    var sum = term
    var n = 0.0
    while term.high.magnitude > sum.high.magnitude * 0x1p-64 {
      n += 1
      term = term * square / DoubleDouble(n + 0.5)
      sum += term
    }
    return sum.scaled(by: 2) * exp(-square) / rootPi
  }

  /// The continued fraction x^2 + 1/2 - (1/2) / (x^2 + 5/2 - 3 / (x^2 + 9/2 - ...)), from its end.
  ///
  /// Source: Abramowitz, Stegun 1964, 6.5.31 for a = 1/2, in even form.
  private static func tailFraction(_ square: DoubleDouble) -> DoubleDouble {
    let depth = nearestWhole(12 + 100 / square.high)
    var value = square.high + 2 * depth + 0.5
    for k in stride(from: depth, to: 1, by: -1) {
      value = square.high + 2 * k - 1.5 - k * (k - 0.5) / value
    }
    return square + DoubleDouble(0.5 - 0.5 / value)
  }
}
