/// Exact decimals: a whole number and how many of its digits stand behind the point.
public enum Decimals {
  /// The powers of ten that fit 63 bits.
  static let powers: [Int64] = (0..<18).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// Ten to a power, or nil outside 0...18.
  public static func powerOfTen(_ exponent: Int) -> Int64? {
    powers.indices.contains(exponent) ? powers[exponent] : nil
  }

  /// The binary number nearest to `mantissa / 10^scale`.
  ///
  /// One division of two exact numbers is correctly rounded below 2^53; above, the quotient is
  /// taken in 128 bits first.
  @inlinable
  public static func value(_ mantissa: Int64, scale: Int) -> Double {
    if scale == 0 { return Double(mantissa) }
    if mantissa.magnitude < 1 << 53 { return Double(mantissa) / exactPower(scale) }
    return nearest(mantissa, scale: scale)
  }

  @usableFromInline
  static func exactPower(_ scale: Int) -> Double { binaryPowers[min(max(scale, 0), 18)] }

  private static let binaryPowers: [Double] = powers.map(Double.init)

  /// Rounds to nearest with a quotient of at least 64 significant bits and a sticky bit.
  @usableFromInline
  static func nearest(_ mantissa: Int64, scale: Int) -> Double {
    let divisor = UInt128(powers[min(max(scale, 0), 18)])
    let dividend = UInt128(mantissa.magnitude) << 63
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let sticky = quotient | (remainder == 0 ? 0 : 1)
    let magnitude = Double(sticky) * 0x1p-63
    return mantissa < 0 ? -magnitude : magnitude
  }
}

extension Decimals {
  /// The decimal as plain text with a point and no more digits than it has: `12.5`, `-0.03`.
  public static func text(_ mantissa: Int64, scale: Int) -> String {
    var magnitude = mantissa.magnitude
    var scale = max(0, scale)
    while scale > 0, magnitude % 10 == 0 {
      magnitude /= 10
      scale -= 1
    }
    let digits = String(magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
