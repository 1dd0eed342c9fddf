/// How numbers are written in a file: the decimal mark, the mark between thousands if any, signs of
/// currencies or percent.
public struct NumberNotation: Sendable, Equatable {
  /// The mark in front of the fraction: `.` or `,`.
  public let decimal: UInt8
  /// The mark between groups of three digits; nil when numbers have none.
  public let thousands: ThousandsMark?
  /// Signs such as `S/`, `$` or `USD`, of which one may stand before or behind a number.
  public var signs: [String]
  /// Whether `%` may stand behind a number.
  public var allowsPercent = false

  /// `1234.5`.
  public static let neutral = NumberNotation(decimal: UInt8(ascii: "."))

  /// Marks that must differ; nil marks are absent.
  public init(decimal: UInt8, thousands: ThousandsMark? = nil, signs: [String] = []) {
    self.decimal = decimal
    self.thousands = thousands
    self.signs = signs
  }
}
