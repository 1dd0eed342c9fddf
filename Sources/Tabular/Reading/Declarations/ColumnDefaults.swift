/// What the columns of an input have in common, and the units and scales they may use.
public struct ColumnDefaults: Sendable {
  /// The known units and scales.
  public var vocabulary: Vocabulary
  /// How numbers are written.
  public var numbers = NumberNotation.neutral
  /// The words that stand for missing values.
  public var missing = MissingWords.blankOnly
  /// How dates are written where a column does not say.
  public var date: DatePattern?
  /// Whether the input names a form, which has the answers that scales lack.
  public var hasQuestions = false
  /// How CSV files are written.
  public var csv = CSVNotation.standard

  /// The known units.
  public var units: UnitCatalogue { vocabulary.units }

  /// Only units and scales; everything else as in neutral files.
  public init(_ vocabulary: Vocabulary = Vocabulary()) { self.vocabulary = vocabulary }

  /// The keys of the section `defaults`.
  package static let keys = [
    "decimal", "thousands", "sign", "date", "missing", "separator", "quote", "encoding",
  ]

  /// Reads the section `defaults` of an input.
  public init(
    _ section: JSONNode, in document: JSONDocument, using vocabulary: Vocabulary,
    reporting diagnostics: inout Diagnostics
  ) {
    self.vocabulary = vocabulary
    let keys = SectionKeys(section, in: document)
    keys.refuseUnknown(Self.keys, in: "defaults", reporting: &diagnostics)
    numbers = keys.numbers(.neutral, reporting: &diagnostics)
    missing = keys.missing(.blankOnly, reporting: &diagnostics)
    date = readDate(keys, reporting: &diagnostics)
    csv = readNotation(keys, reporting: &diagnostics)
  }

  private func readDate(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) -> DatePattern? {
    guard let text = keys.text("date", reporting: &diagnostics) else { return nil }
    if let pattern = DatePattern(text.text) { return pattern }
    diagnostics.error(
      .wrongValue, "'date' must be a pattern such as 'dd/MM/yyyy', not '\(text.text)'",
      at: text.place)
    return nil
  }

  private func readNotation(
    _ keys: SectionKeys, reporting diagnostics: inout Diagnostics
  ) -> CSVNotation {
    var csv = CSVNotation.standard
    let separator = keys.character("separator", reporting: &diagnostics)
    let quote = keys.character("quote", reporting: &diagnostics)
    csv.isSeparatorDeclared = separator != nil
    csv.encoding = keys.encoding(reporting: &diagnostics)
    let declared = CSVDialect(
      separator: separator ?? CSVDialect.standard.separator,
      quote: quote ?? CSVDialect.standard.quote)
    if let declared {
      csv.dialect = declared
    } else {
      diagnostics.error(
        .wrongValue, "'separator' and 'quote' must be two different characters",
        at: keys.place("separator"))
    }
    return csv
  }
}

extension SectionKeys {
  /// The declared encoding, UTF-8 without one; nil for `detect`.
  fileprivate func encoding(reporting diagnostics: inout Diagnostics) -> TextEncoding? {
    guard let written = text("encoding", reporting: &diagnostics) else { return .utf8 }
    if written.text.lowercased() == "detect" { return nil }
    if let encoding = TextEncoding(named: written.text) { return encoding }
    let names = TextEncoding.names + ["detect"]
    diagnostics.error(
      .wrongValue, "'encoding' must be a known encoding, not '\(written.text)'", at: written.place,
      notes: ["encodings: " + names.joined(separator: ", ")],
      hint: NearestName.hint(for: written.text, among: names))
    return .utf8
  }
}
