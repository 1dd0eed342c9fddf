/// The quotient of two whole numbers as the nearest double, ties to even.
enum ExactQuotient {
  /// numerator / denominator, rounded once; nan for a zero denominator.
  ///
  /// Long division to 64 significant bits; what is left decides only which side of a tie it is.
  static func nearest(_ numerator: Int128, over denominator: UInt128) -> Double {
    guard denominator != 0 else { return .nan }
    let size = nearest(numerator.magnitude, over: denominator)
    return numerator < 0 ? -size : size
  }

  private static func nearest(_ numerator: UInt128, over denominator: UInt128) -> Double {
    guard numerator != 0 else { return 0 }
    let lift = numerator.leadingZeroBitCount
    var (quotient, remainder) = (numerator << lift).quotientAndRemainder(dividingBy: denominator)
    var exponent = -lift
    while quotient >> 63 == 0 {
      let carries = remainder >> 127 == 1
      remainder <<= 1
      let fits = carries || remainder >= denominator
      if fits { remainder &-= denominator }
      quotient = quotient << 1 | (fits ? 1 : 0)
      exponent -= 1
    }
    let excess = 64 - quotient.leadingZeroBitCount
    let top = UInt64(truncatingIfNeeded: quotient >> excess)
    let isInexact = remainder != 0 || UInt128(top) << excess != quotient
    return Elementary.scale(Double(isInexact ? top | 1 : top), by: exponent + excess)
  }
}
