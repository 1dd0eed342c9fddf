import Tabular

/// How a CSV file is written, as far as the options of `show` say so.
struct CSVOptions {
  private let separator: UInt8?
  private let quote: UInt8??
  private let encoding: TextEncoding?
  private let detects: Bool

  /// Reads `--separator --quote --encoding --detect`.
  init(_ options: CommandOptions, reporting diagnostics: inout Diagnostics) {
    detects = options.has(ShowCommand.detect)
    separator = Self.mark(
      ShowCommand.separator, options, ["tab": UInt8(ascii: "\t")], reporting: &diagnostics)
    quote =
      options.text(ShowCommand.quote) == "none"
      ? .some(nil)
      : Self.mark(ShowCommand.quote, options, [:], reporting: &diagnostics).map(Optional.some)
    encoding = Self.encoding(options, reporting: &diagnostics)
    guard
      CSVDialect(
        separator: separator ?? CSVDialect.standard.separator,
        quote: quote ?? CSVDialect.standard.quote) == nil
    else { return }
    diagnostics.error(
      .optionValue,
      "'--separator' and '--quote' must be two different characters that end no line")
  }

  /// What options say, else what the file tells if that is asked for, else the standard.
  ///
  /// What the file tells is told, with its evidence.
  func notation(of file: InputFile, on console: Console) throws(Diagnostic) -> CSVNotation {
    var notation = CSVNotation.standard
    if detects {
      let found = try DialectDetection(file)
      for line in found.evidence { console.tell(Event("found", line)) }
      notation = found.notation
    }
    notation.encoding = encoding ?? notation.encoding
    notation.isSeparatorDeclared = notation.isSeparatorDeclared || separator != nil
    notation.dialect =
      CSVDialect(
        separator: separator ?? notation.dialect.separator,
        quote: quote ?? notation.dialect.quote) ?? notation.dialect
    return notation
  }

  /// One ASCII character, or a word that stands for one.
  private static func mark(
    _ option: CommandOption, _ options: CommandOptions, _ words: [String: UInt8],
    reporting diagnostics: inout Diagnostics
  ) -> UInt8? {
    guard let text = options.text(option) else { return nil }
    if let byte = words[text] { return byte }
    if let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80 { return byte }
    diagnostics.error(.optionValue, "'--\(option.name)' must be one character, not '\(text)'")
    return nil
  }

  private static func encoding(
    _ options: CommandOptions, reporting diagnostics: inout Diagnostics
  ) -> TextEncoding? {
    guard let name = options.text(ShowCommand.encoding) else { return nil }
    if let encoding = TextEncoding(named: name) { return encoding }
    diagnostics.error(
      .optionValue, "'--encoding' must be a known encoding, not '\(name)'",
      notes: ["encodings: " + TextEncoding.names.joined(separator: ", ")],
      hint: NearestName.hint(for: name, among: TextEncoding.names))
    return nil
  }
}
