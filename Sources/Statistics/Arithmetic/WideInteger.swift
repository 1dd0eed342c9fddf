/// A whole number of 256 bits with its sign: what exact sums of products grow to.
///
/// Sums wrap around beyond 2^255, which no count of rows of 64-bit numbers reaches.
struct WideInteger: Sendable, Equatable {
  private let high: Int128
  private let low: UInt128

  /// A whole number of 128 bits.
  init(_ value: Int128) {
    high = value < 0 ? -1 : 0
    low = UInt128(truncatingIfNeeded: value)
  }

  private init(high: Int128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The product of two whole numbers of 128 bits.
  static func product(_ a: Int128, _ b: Int128) -> WideInteger {
    let (high, low) = a.multipliedFullWidth(by: b)
    return WideInteger(high: high, low: low)
  }

  static func + (a: WideInteger, b: WideInteger) -> WideInteger {
    let (low, carries) = a.low.addingReportingOverflow(b.low)
    return WideInteger(high: a.high &+ b.high &+ (carries ? 1 : 0), low: low)
  }

  static prefix func - (value: WideInteger) -> WideInteger {
    WideInteger(high: ~value.high, low: ~value.low) + WideInteger(1)
  }

  static func - (a: WideInteger, b: WideInteger) -> WideInteger { a + -b }

  /// The multiple by a count of rows.
  func times(_ count: Int) -> WideInteger {
    let factor = UInt128(UInt(max(count, 0)))
    let (carry, product) = low.multipliedFullWidth(by: factor)
    let upper = high &* Int128(factor) &+ Int128(truncatingIfNeeded: carry)
    return WideInteger(high: upper, low: product)
  }

  /// The number in two doubles, to 31 digits.
  var doubleDouble: DoubleDouble {
    let size = high < 0 ? -self : self
    let lower = Self.doubleDouble(size.low)
    let upper = Self.doubleDouble(UInt128(truncatingIfNeeded: size.high)).scaled(by: 0x1p128)
    let sum = size.high == 0 ? lower : upper + lower
    return high < 0 ? -sum : sum
  }

  private static func doubleDouble(_ words: UInt128) -> DoubleDouble {
    let upper = UInt64(truncatingIfNeeded: words >> 64)
    let lower = doubleDouble(UInt64(truncatingIfNeeded: words))
    return upper == 0 ? lower : doubleDouble(upper).scaled(by: 0x1p64) + lower
  }

  private static func doubleDouble(_ word: UInt64) -> DoubleDouble {
    .sum(Double(word >> 32) * 0x1p32, Double(word & 0xffff_ffff))
  }
}
