import Charting
public import Tabular

/// The words above columns that steps, indicators and models make, in a language.
///
/// A column with a label keeps it; a column that no list knows is its name with spaces.
public struct ColumnTitles: Sendable {
  private let language: Language

  /// The titles of a language, such as `es-PE`; of English where it is not known.
  public init(language: String) {
    self.language = LocaleRecord(code: language)?.language ?? .english
  }

  /// The words above a column of a table.
  public func title(of field: Field, in schema: Schema) -> String {
    guard field.label.isEmpty else { return field.label }
    if let words = Self.known[field.name]?.words(in: language).pattern { return words }
    for part in Term.estimateParts {
      let ending = "_" + part.key.pattern
      guard field.name.hasSuffix(ending) else { continue }
      guard let whole = schema[String(field.name.dropLast(ending.count))] else { continue }
      return part.words(in: language)(title(of: whole, in: schema))
    }
    return field.title
  }

  /// The title with the unit in brackets.
  func titleWithUnit(of field: Field, in schema: Schema) -> String {
    let title = title(of: field, in: schema)
    return field.measure.isNone ? title : "\(title) [\(field.measure.symbol)]"
  }

  private static let known = Dictionary(
    Term.columns.map { ($0.key.pattern, $0) }, uniquingKeysWith: { first, _ in first })
}
