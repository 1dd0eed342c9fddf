/// A number held as the exact sum of two doubles: about 32 decimal digits.
///
/// `high` is the nearest double of the whole, `low` what is left of it. The sums and products of
/// two doubles are found without error by Knuth's and Dekker's algorithms; no fused
/// multiply-add is used, because it is a library call on some processors. Finite numbers of
/// magnitude below 2^995 only: beyond, the products overflow.
///
/// Source: Dekker 1971, Numerische Mathematik 18; Hida, Li, Bailey 2001, Algorithms for
/// quad-double precision floating point arithmetic.
public struct DoubleDouble: Sendable, Equatable {
  /// The nearest double of the whole.
  public let high: Double
  /// The whole less `high`, at most half a unit in the last place of `high`.
  public let low: Double

  /// A number that one double holds.
  public init(_ value: Double) {
    high = value
    low = 0
  }

  /// The exact sum of a double and a much smaller one, |low| <= |high|.
  public init(high: Double, low: Double) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  /// A whole number, exactly.
  public init(whole value: Int64) {
    let upper = (value >> 32) << 32
    self = .sum(Double(upper), Double(value - upper))
  }

  private init(rounded high: Double, error low: Double) {
    self.high = high
    self.low = low
  }

  /// Zero.
  public static let zero = DoubleDouble(0)

  /// One.
  public static let one = DoubleDouble(1)

  /// The sum of two doubles without error (Knuth).
  public static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a + b
    let part = high - a
    return DoubleDouble(rounded: high, error: (a - (high - part)) + (b - part))
  }

  /// The product of two doubles without error (Dekker), where it does not overflow.
  public static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let high = a * b
    let (a1, a2) = split(a)
    let (b1, b2) = split(b)
    return DoubleDouble(rounded: high, error: ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2)
  }

  /// A double as two halves of 26 bits each, whose products are exact.
  private static func split(_ value: Double) -> (Double, Double) {
    let scaled = 134_217_729 * value
    let upper = scaled - (scaled - value)
    return (upper, value - upper)
  }
}

extension DoubleDouble {
  /// The opposite number.
  public static prefix func - (value: DoubleDouble) -> DoubleDouble {
    DoubleDouble(rounded: -value.high, error: -value.low)
  }

  /// The sum, with a relative error below 2^-104.
  public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let upper = sum(a.high, b.high)
    let lower = sum(a.low, b.low)
    let middle = DoubleDouble(high: upper.high, low: upper.low + lower.high)
    return DoubleDouble(high: middle.high, low: middle.low + lower.low)
  }

  /// The difference, with a relative error below 2^-104.
  public static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + -b
  }

  /// The product, with a relative error below 2^-102.
  public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let upper = product(a.high, b.high)
    return DoubleDouble(high: upper.high, low: upper.low + (a.high * b.low + a.low * b.high))
  }

  /// The product with a double, with a relative error below 2^-102.
  public static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let upper = product(a.high, b)
    return DoubleDouble(high: upper.high, low: upper.low + a.low * b)
  }

  /// The quotient by long division, with a relative error below 2^-100; not finite for a zero `b`.
  public static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    guard first.isFinite else { return DoubleDouble(first) }
    var remainder = a - b * first
    let second = remainder.high / b.high
    remainder = remainder - b * second
    return DoubleDouble(high: first, low: second) + DoubleDouble(remainder.high / b.high)
  }

  /// Adds in place.
  public static func += (a: inout DoubleDouble, b: DoubleDouble) {
    a = a + b
  }

  /// Subtracts in place.
  public static func -= (a: inout DoubleDouble, b: DoubleDouble) {
    a = a - b
  }

  /// The square root by one Newton step (Karp); nan for a negative number.
  public func squareRoot() -> DoubleDouble {
    guard high > 0 else { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let remainder = self - DoubleDouble.product(root, root)
    return DoubleDouble(high: root, low: remainder.high / (2 * root))
  }

  /// The number times a power of two, exact while nothing under- or overflows.
  func scaled(by power: Double) -> DoubleDouble {
    DoubleDouble(rounded: high * power, error: low * power)
  }
}

extension DoubleDouble: Comparable {
  /// Whether the whole of one number is below the whole of the other.
  public static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }
}
