extension Elementary {
  /// The hyperbolic tangent, (e^2x - 1) / (e^2x + 1).
  public static func tanh(_ x: Double) -> Double {
    guard x.magnitude < 22 else { return x.isNaN ? x : x < 0 ? -1 : 1 }
    guard x.magnitude > 0x1p-27 else { return x }
    let growth = expm1(DoubleDouble(2 * x))
    return (growth / (growth + DoubleDouble(2))).high
  }

  /// The inverse hyperbolic tangent: half the logarithm of (1 + x) / (1 - x).
  ///
  /// Infinite at -1 and 1, nan beyond.
  public static func atanh(_ x: Double) -> Double {
    guard x.magnitude < 1 else { return x.magnitude == 1 ? x * .infinity : .nan }
    guard x.magnitude > 0x1p-27 else { return x }
    let quotient = DoubleDouble.sum(1, x) / DoubleDouble.sum(1, -x)
    return log(quotient).scaled(by: 0.5).high
  }
}
