/// How numbers are written in a file: the decimal mark, and the mark between thousands if any.
public struct NumberNotation: Sendable, Equatable {
  /// The mark in front of the fraction: `.` or `,`.
  public let decimal: UInt8
  /// The mark between groups of three digits; nil when numbers have none.
  public let thousands: UInt8?

  /// `1234.5`.
  public static let neutral = NumberNotation(decimal: UInt8(ascii: "."))

  /// Marks that must differ; nil marks are absent.
  public init(decimal: UInt8, thousands: UInt8? = nil) {
    self.decimal = decimal
    self.thousands = thousands
  }
}
