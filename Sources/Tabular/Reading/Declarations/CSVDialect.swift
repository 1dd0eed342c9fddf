/// How lines are split into cells (RFC 4180 unless declared otherwise).
public struct CSVDialect: Sendable, Equatable {
  /// The byte between cells.
  public let separator: UInt8
  /// The byte around cells that hold separators or line ends; doubled inside it stands for itself.
  public let quote: UInt8?

  /// Comma and double quotes.
  public static let standard = CSVDialect()

  /// A dialect; nil unless separator and quote are different characters that end no line.
  public init?(separator: UInt8, quote: UInt8?) {
    let marks = [separator] + [quote].compactMap { $0 }
    guard separator != quote, marks.allSatisfy({ $0 < 0x80 && $0 != 0 && $0 != 10 && $0 != 13 })
    else { return nil }
    self.separator = separator
    self.quote = quote
  }

  private init() {
    separator = UInt8(ascii: ",")
    quote = UInt8(ascii: "\"")
  }
}
