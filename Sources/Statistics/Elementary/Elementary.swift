/// The elementary functions, in Swift alone: the same bits on every platform and processor.
///
/// A C library may round the last bit differently elsewhere, and published bytes may not. Each
/// function is within one unit in the last place of the true value. Special values follow
/// IEEE 754: nan gives nan, and outside the domain the result is nan or an infinity.
public enum Elementary {
  /// ln 2 as 32 bits, whose multiples by an exponent are exact, and the rest.
  static let logTwoHigh = 0x1.62e42feep-1
  static let logTwoLow = 0x1.a39ef35793c76p-33

  /// The nearest whole number of a number below 2^51, without a library call.
  static func nearestWhole(_ x: Double) -> Double {
    (x + 0x1.8p52) - 0x1.8p52
  }

  /// A power of two as a double, for exponents -1022...1023.
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }

  /// x 2^exponent, rounded once, for exponents -1100...1100.
  static func scale(_ x: Double, by exponent: Int) -> Double {
    let half = exponent >> 1
    return x * powerOfTwo(half) * powerOfTwo(exponent - half)
  }
}
