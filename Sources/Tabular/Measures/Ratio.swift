/// An exact positive or zero quotient of two whole numbers, in lowest terms.
public struct Ratio: Sendable, Hashable {
  /// The number above the line.
  public let numerator: Int128
  /// The number below the line; above zero.
  public let denominator: Int128

  /// One.
  public static let one = Ratio(1)

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// A quotient in lowest terms; nil when the denominator is not above zero.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator > 0 else { return nil }
    let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  /// A decimal: `mantissa / 10^scale`; nil for a scale outside 0...36.
  public init?(mantissa: Int64, scale: Int) {
    guard let power = Ratio.powerOfTen(scale) else { return nil }
    self.init(Int128(mantissa), power)
  }

  /// The product, or nil where it needs more than 127 bits.
  public func times(_ other: Ratio) -> Ratio? {
    let left = Ratio(numerator, other.denominator) ?? self
    let right = Ratio(other.numerator, denominator) ?? other
    let (top, topOverflow) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, overflow) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return topOverflow || overflow ? nil : Ratio(top, bottom)
  }

  /// The reciprocal, or nil for zero and below.
  public var inverse: Ratio? { Ratio(denominator, numerator) }

  /// The quotient, or nil where it has none in 127 bits.
  public func divided(by other: Ratio) -> Ratio? {
    other.inverse.flatMap(times)
  }

  /// The whole power, or nil where it needs more than 127 bits.
  public func power(_ exponent: Int) -> Ratio? {
    guard exponent >= 0 else { return inverse?.power(-exponent) }
    guard exponent <= 64 else { return nil }
    return (0..<exponent).reduce(Ratio?.some(.one)) { product, _ in product?.times(self) }
  }

  /// The nearest binary number; within 1 ulp for parts above 2^53.
  public var value: Double { Double(numerator) / Double(denominator) }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...36).contains(exponent) else { return nil }
    return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
