/// How a language and country write numbers and dates: declared, never asked of the machine.
///
/// Source: Unicode CLDR. Spanish alone is ambiguous where Acopio is used: Peru writes 1,234.5,
/// Bolivia and Colombia 1.234,5.
public struct LocaleRecord: Sendable, Equatable {
  /// The code, as in `es-PE`.
  public let code: String
  /// Between whole and fraction.
  public let decimalMark: String
  /// Between groups of three digits.
  public let groupMark: String
  /// How many digits a number has at least before they are grouped.
  public let digitsToGroup: Int
  /// What stands between a number and its percent sign or unit.
  public let percentSpace: String
  /// The language, for words.
  public let language: Language

  /// The words that stand around numbers in the language of this record.
  public var words: Vocabulary { Vocabulary(language) }

  /// English: 1,234.5 and 5%.
  public static let english = LocaleRecord(
    code: "en", decimalMark: ".", groupMark: ",", digitsToGroup: 4, percentSpace: "",
    language: .english)

  /// The record of a code, or nil for a language that Acopio does not speak.
  ///
  /// A country without a record of its own is read as its language: `es-ES` as `es`.
  public init?(code: String) {
    let language = code.prefix { $0 != "-" }
    guard
      let record = Self.all.first(where: { $0.code == code })
        ?? Self.all.first(where: { $0.code == language })
        ?? Self.all.first(where: { $0.language.rawValue == language })
    else { return nil }
    self.init(record, code: code)
  }

  /// All codes that have a record of their own, in byte order.
  public static var codes: [String] { all.map(\.code).sorted() }

  private init(_ record: LocaleRecord, code: String) {
    self.init(
      code: code, decimalMark: record.decimalMark, groupMark: record.groupMark,
      digitsToGroup: record.digitsToGroup, percentSpace: record.percentSpace,
      language: record.language)
  }

  private init(
    code: String, decimalMark: String, groupMark: String, digitsToGroup: Int,
    percentSpace: String, language: Language
  ) {
    self.code = code
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.digitsToGroup = digitsToGroup
    self.percentSpace = percentSpace
    self.language = language
  }

  private static let spanish = LocaleRecord(
    code: "es", decimalMark: ",", groupMark: ".", digitsToGroup: 5, percentSpace: "\u{A0}",
    language: .spanish)
  private static let latinAmerican = LocaleRecord(
    code: "es-419", decimalMark: ".", groupMark: ",", digitsToGroup: 4, percentSpace: "",
    language: .spanish)
  private static let southAmerican = LocaleRecord(
    code: "es-CO", decimalMark: ",", groupMark: ".", digitsToGroup: 4, percentSpace: "",
    language: .spanish)
  private static let french = LocaleRecord(
    code: "fr", decimalMark: ",", groupMark: "\u{202F}", digitsToGroup: 4,
    percentSpace: "\u{202F}", language: .french)
  private static let brazilian = LocaleRecord(
    code: "pt-BR", decimalMark: ",", groupMark: ".", digitsToGroup: 4, percentSpace: "",
    language: .portuguese)

  private static let all: [LocaleRecord] =
    [english, spanish, latinAmerican, southAmerican, french, brazilian]
    + ["es-GT", "es-HN", "es-MX", "es-NI", "es-PE"].map { LocaleRecord(latinAmerican, code: $0) }
    + ["es-AR", "es-BO", "es-CL", "es-EC", "es-PY"].map { LocaleRecord(southAmerican, code: $0) }
}
