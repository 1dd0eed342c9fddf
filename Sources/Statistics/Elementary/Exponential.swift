extension Elementary {
  /// e to the power x; 0 below -745.14, infinity above 709.79.
  ///
  /// x = k ln 2 + r with |r| <= ln 2 / 2, and e^r from a polynomial in r^2.
  /// Source of the polynomial: Sun Microsystems 1993, fdlibm (error below 2^-59).
  public static func exp(_ x: Double) -> Double {
    guard x <= 709.782712893384 else { return x.isNaN ? x : .infinity }
    guard x >= -745.1332191019412 else { return 0 }
    let k = nearestWhole(x * 0x1.71547652b82fep0)
    let upper = x - k * logTwoHigh
    let lower = k * logTwoLow
    return scale(exponentialNearZero(upper, less: lower), by: Int(k))
  }

  /// e to the power of upper - lower, of magnitude at most ln 2 / 2.
  private static func exponentialNearZero(_ upper: Double, less lower: Double) -> Double {
    let r = upper - lower
    let t = r * r
    let polynomial =
      1.66666666666666019037e-01
      + t
      * (-2.77777777770155933842e-03
        + t
        * (6.61375632143793436117e-05
          + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)))
    let c = r - t * polynomial
    return 1 - ((lower - (r * c) / (2 - c)) - upper)
  }

  /// e^x - 1 without loss near zero.
  public static func expm1(_ x: Double) -> Double {
    guard x.isFinite, x < 709.9 else { return x == -.infinity ? -1 : x.isNaN ? x : .infinity }
    guard x > -40 else { return -1 }
    guard x.magnitude > 0x1p-54 else { return x }
    let (k, r) = reduced(DoubleDouble(x))
    let small = expm1NearZero(r)
    guard k != 0 else { return small.high }
    let less = DoubleDouble(-scale(1, by: -k))
    return scale((DoubleDouble.one + less + small).high, by: k)
  }

  /// e^x - 1 of a number of two doubles below 700 in magnitude, to about 2^-60 of itself.
  static func expm1(_ x: DoubleDouble) -> DoubleDouble {
    let (k, r) = reduced(x)
    let small = expm1NearZero(r)
    guard k != 0 else { return small }
    return (small + .one).scaled(by: scale(1, by: k)) - .one
  }

  /// e to the power of a number of two doubles, to about 2^-60.
  static func exp(_ x: DoubleDouble) -> DoubleDouble {
    guard x.high < 709.9 else { return DoubleDouble(exp(x.high)) }
    guard x.high > -745.2 else { return .zero }
    let (k, r) = reduced(x)
    let fraction = DoubleDouble.one + expm1NearZero(r)
    return DoubleDouble(high: scale(fraction.high, by: k), low: scale(fraction.low, by: k))
  }

  /// The same as the nearest double, also where its low part would be below the least double.
  static func exp(rounding x: DoubleDouble) -> Double {
    guard x.high < 709.9, x.high > -745.2 else { return exp(x.high) }
    let (k, r) = reduced(x)
    return scale((DoubleDouble.one + expm1NearZero(r)).high, by: k)
  }

  private static let logTwo = DoubleDouble(high: 0x1.62e42fefa39efp-1, low: 0x1.abc9e3b39803fp-56)

  /// x as k ln 2 + r with |r| <= ln 2 / 2.
  private static func reduced(_ x: DoubleDouble) -> (Int, DoubleDouble) {
    let k = nearestWhole(x.high * 0x1.71547652b82fep0)
    return (Int(k), x - logTwo * k)
  }

  /// e^r - 1 to about 2^-62: Taylor's series, its first three terms in two doubles.
  private static func expm1NearZero(_ r: DoubleDouble) -> DoubleDouble {
    let x = r.high
    var tail = 1.0
    for n in stride(from: 17.0, through: 5, by: -1) { tail = 1 + x / n * tail }
    let cube = r * r * r
    let third = DoubleDouble(high: 0x1.5555555555555p-3, low: 0x1.5555555555555p-57)
    let fourth = cube * (x / 24 * tail)
    return r + (r * r).scaled(by: 0.5) + (cube * third + fourth)
  }
}
