/// What the bytes of a CSV file tell about how it is written, each with its evidence.
///
/// A proposal to declare, made of the first thousand records; reading itself never guesses.
public struct DialectDetection: Sendable, Equatable {
  /// How bytes write text.
  public let encoding: Detected<TextEncoding>
  /// The byte between cells.
  public let separator: Detected<UInt8>
  /// The byte around cells; nil where quotes are characters like any other.
  public let quote: Detected<UInt8?>
  /// Whether the first record names the columns.
  public let hasHeader: Detected<Bool>
  /// The mark before fractions; nil where no number tells it.
  public let decimal: Detected<UInt8>?
  /// The mark between thousands; nil where no number has one for certain.
  public let thousands: Detected<UInt8>?

  /// How many records are looked at.
  static let sampleRecords = 1000

  /// Looks at the beginning of a file, and at all of it for the encoding.
  ///
  /// Throws `csv.encoding` where nothing decides the encoding, `input.empty`, `input.read-failed`,
  /// `input.changed`.
  public init(_ file: InputFile) throws(Diagnostic) {
    let bytes = try file.bytes()
    guard let encoding = EncodingDetection.encoding(of: bytes) else {
      throw EncodingDetection.undecided(file.name)
    }
    self.encoding = encoding
    let text = try TextFile(file, in: encoding.value, dialect: .standard)
    let buffer = CSVBuffer()
    try buffer.load(text, from: 0, count: min(text.size, 1 << 22))
    let quotes = buffer.withFinder(.standard) { QuoteDetection.quote(in: $0) }
    let separators = SeparatorDetection(buffer, quote: quotes.value)
    quote = quotes
    separator = separators.separator
    let cells = CellSample(separators.records)
    hasHeader = cells.header
    decimal = cells.decimal
    thousands = cells.thousands
  }

  /// The notation that reading would need to be declared.
  public var notation: CSVNotation {
    var notation = CSVNotation()
    notation.encoding = encoding.value
    notation.dialect =
      CSVDialect(separator: separator.value, quote: quote.value) ?? .standard
    notation.isSeparatorDeclared = true
    return notation
  }

  /// Everything found, a sentence each: `encoding windows-1252: ...`.
  public var evidence: [String] {
    let dialect = notation.dialect
    return [
      "encoding \(encoding.value.rawValue): \(encoding.evidence)",
      "separator \(dialect.separatorText): \(separator.evidence)",
      "quote \(quote.value.map(Self.shown) ?? "none"): \(quote.evidence)",
      "header \(hasHeader.value ? "in the first record" : "none"): \(hasHeader.evidence)",
      decimal.map { "decimal \(Self.shown($0.value)): \($0.evidence)" },
      thousands.map { "thousands \(Self.shown($0.value)): \($0.evidence)" },
    ].compactMap { $0 }
  }

  private static func shown(_ byte: UInt8) -> String {
    "'" + String(Character(Unicode.Scalar(byte))) + "'"
  }
}
