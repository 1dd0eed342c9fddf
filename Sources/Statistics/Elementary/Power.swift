extension Elementary {
  /// x to the power y.
  ///
  /// Through the logarithm in two doubles, so that whole results come out whole. A negative x
  /// takes whole powers only, else the result is nan; x^0 and 1^y are 1 for any other argument.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    if y == 1 { return x }
    if y == 2 { return x * x }
    guard x.isFinite, y.isFinite, x != 0 else { return powerAtLimit(x, y) }
    guard x > 0 || isWhole(y) else { return .nan }
    let size = positivePower(x.magnitude, y)
    return x < 0 && isOdd(y) ? -size : size
  }

  private static func positivePower(_ x: Double, _ y: Double) -> Double {
    let logarithm = log(DoubleDouble(x))
    guard (logarithm.high * y).magnitude < 800 else {
      return logarithm.high * y > 0 ? .infinity : 0
    }
    return exp(rounding: logarithm * y)
  }

  /// The power where a base is zero or infinite, or an exponent infinite.
  private static func powerAtLimit(_ x: Double, _ y: Double) -> Double {
    guard y.isFinite else {
      if x.magnitude == 1 { return 1 }
      return (x.magnitude > 1) == (y > 0) ? .infinity : 0
    }
    let size: Double = (x == 0) == (y < 0) ? .infinity : 0
    return x.sign == .minus && isOdd(y) ? -size : size
  }

  private static func isWhole(_ y: Double) -> Bool {
    y.magnitude >= 0x1p52 || nearestWhole(y) == y
  }

  private static func isOdd(_ y: Double) -> Bool {
    y.magnitude < 0x1p53 && isWhole(y) && !isWhole(y * 0.5)
  }
}
