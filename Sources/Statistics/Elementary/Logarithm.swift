extension Elementary {
  /// The natural logarithm; -infinity at zero, nan below.
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x < 0 ? .nan : x }
    let (exponent, fraction) = normalized(x)
    return logarithm(ofOnePlus: fraction - 1, exponent: exponent, correction: 0)
  }

  /// The natural logarithm of 1 + x, without loss near zero; -infinity at -1, nan below.
  public static func log1p(_ x: Double) -> Double {
    guard x > -1, x < .infinity else { return x == -1 ? -.infinity : x < -1 ? .nan : x }
    guard x.magnitude > 0x1p-54 else { return x }
    guard x <= -0.25 || x >= 0.375 else {
      return logarithm(ofOnePlus: x, exponent: 0, correction: 0)
    }
    let whole = DoubleDouble.sum(1, x)
    let (exponent, fraction) = normalized(whole.high)
    return logarithm(
      ofOnePlus: fraction - 1, exponent: exponent, correction: whole.low / whole.high)
  }

  /// The logarithm to base 10, exact at powers of ten.
  public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(x) }
    return (log(DoubleDouble(x)) / logTen).high
  }

  /// The logarithm to base 2, exact at powers of two.
  public static func log2(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return log(x) }
    let (exponent, fraction) = normalized(x)
    return (log(DoubleDouble(fraction)) / logTwo + DoubleDouble(exponent)).high
  }

  /// A positive number as 2^exponent times a fraction of [sqrt 1/2, sqrt 2].
  private static func normalized(_ x: Double) -> (exponent: Double, fraction: Double) {
    let lifted = x < 0x1p-1022 ? x * 0x1p54 : x
    let offset: UInt64 = 0x3fe6_a09e_0000_0000
    let shifted = lifted.bitPattern &- offset
    let exponent = Int64(bitPattern: shifted) >> 52
    let fraction = Double(bitPattern: (shifted & 0x000f_ffff_ffff_ffff) &+ offset)
    return (Double(exponent - (x < 0x1p-1022 ? 54 : 0)), fraction)
  }

  /// k ln 2 + log(1 + f) + correction, from a polynomial in (f / (2 + f))^2.
  ///
  /// Source of the polynomial: Sun Microsystems 1993, fdlibm (error below 2^-58.45).
  private static func logarithm(
    ofOnePlus f: Double, exponent k: Double, correction: Double
  ) -> Double {
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
    let odd =
      z
      * (0.6666666666666735130
        + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
    let half = 0.5 * f * f
    let rest = s * (half + (even + odd)) + (k * logTwoLow + correction)
    return k * logTwoHigh - ((half - rest) - f)
  }
}

extension Elementary {
  private static let logTwo = DoubleDouble(high: 0x1.62e42fefa39efp-1, low: 0x1.abc9e3b39803fp-56)
  private static let logTen = DoubleDouble(high: 0x1.26bb1bbb55516p1, low: -0x1.f48ad494ea3e9p-53)

  /// 1 / (2 n + 1) for the series of log((1 + s) / (1 - s)) / (2 s).
  private static let oddReciprocals = (0...20).map {
    DoubleDouble.one / DoubleDouble(Double(2 * $0 + 1))
  }

  /// The natural logarithm of a positive number of two doubles, to about 2^-100.
  static func log(_ x: DoubleDouble) -> DoubleDouble {
    let (exponent, fraction) = normalized(x.high)
    let m = DoubleDouble(high: fraction, low: scale(x.low, by: -Int(exponent)))
    let s = (m - DoubleDouble.one) / (m + DoubleDouble.one)
    return logTwo * exponent + s.scaled(by: 2) * inverseTangentSeries(s * s)
  }

  /// 1 + z/3 + z^2/5 + ..., the terms from the tenth on in one double.
  private static func inverseTangentSeries(_ z: DoubleDouble) -> DoubleDouble {
    let terms = oddReciprocals
    var tail = 0.0
    for n in stride(from: 20, through: 10, by: -1) { tail = tail * z.high + terms[n].high }
    var sum = DoubleDouble(tail)
    for n in stride(from: 9, through: 0, by: -1) { sum = sum * z + terms[n] }
    return sum
  }
}
