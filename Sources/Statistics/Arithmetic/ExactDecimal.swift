/// A decimal number as a whole mantissa and the count of its decimal places.
public struct ExactDecimal: Sendable, Equatable {
  /// The digits as a whole number: 1234 for 12.34.
  public let mantissa: Int64
  /// How many of the digits stand after the point, 0...18.
  public let scale: Int

  /// A decimal; the scale is held within 0...18, which is what a mantissa of 64 bits can use.
  public init(mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = min(max(scale, 0), 18)
  }

  /// The nearest double, ties to even.
  public var nearest: Double {
    guard mantissa.magnitude > 1 << 53 else {
      return Double(mantissa) / Self.doublePowersOfTen[scale]
    }
    return ExactQuotient.nearest(Int128(mantissa), over: UInt128(Self.powerOfTen(scale)))
  }

  /// The decimal as two doubles, to 31 digits; exact where it is a whole number.
  public var doubleDouble: DoubleDouble {
    let whole = DoubleDouble(whole: mantissa)
    return scale == 0 ? whole : whole / DoubleDouble(Self.doublePowersOfTen[scale])
  }

  /// 10 to a power of 0...18 as a whole number.
  public static func powerOfTen(_ exponent: Int) -> Int64 {
    (0..<min(max(exponent, 0), 18)).reduce(1) { power, _ in power * 10 }
  }

  private static let doublePowersOfTen: [Double] = (0...18).map { Double(powerOfTen($0)) }
}
