/// Writes a published table as CSV that a spreadsheet opens as it is meant, beside the neutral file.
///
/// A byte order mark, semicolons, line feeds, the decimal mark of a language, no thousands. A text
/// that a spreadsheet would compute gets an apostrophe before it; seasons are written `2011–12`, or
/// spreadsheets would take them for months. What reads the data back takes the neutral file.
public struct SpreadsheetCSV: Sendable {
  private let decimalMark: String
  private let decimals: [String: Int]

  /// A writer for a decimal mark.
  ///
  /// - Parameter decimals: digits behind the point of columns that are rounded, half away from zero.
  public init(decimalMark: String, decimals: [String: Int] = [:]) {
    self.decimalMark = decimalMark
    self.decimals = decimals
  }

  /// The whole file; the first line holds the names of the columns.
  public func bytes(of published: PublishedTable) -> [UInt8] {
    let table = published.table.selecting(published.schema.visibleNames)
    let fields = table.schema.fields
    var lines = [fields.map { Self.cell($0.name) }]
    for row in 0..<table.rowCount {
      lines.append(zip(fields, table.columns).map { shown($0.1.value(row), of: $0.0) })
    }
    let text = lines.map { $0.joined(separator: ";") + "\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// A text that no spreadsheet takes for a formula; numbers stay as they are.
  public static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaSigns.contains(first),
      Double(text) == nil
    else { return text }
    return "'" + text
  }

  private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  private func shown(_ value: Value, of field: Field) -> String {
    switch value {
    case .missing: ""
    case .number(let number): digits(number, decimals: decimals[field.name])
    case .day(_, .season): value.neutralText.replacing("/", with: "–")
    case .text(let text): Self.cell(text)
    case .flag, .day: value.neutralText
    }
  }

  private func digits(_ number: Value.Number, decimals: Int?) -> String {
    var text = NumberText.text(number)
    if let decimals, number.double.isFinite,
      let rounded = ShortestDecimal.rounded(number.double, to: decimals)
    {
      text = NumberText.decimal(rounded, scale: decimals)
    }
    return text.replacing(".", with: decimalMark)
  }

  private static func cell(_ text: String) -> String {
    let safe = withoutFormula(text)
    let needsQuotes = safe.utf8.contains { [59, 34, 10, 13].contains($0) }
    return needsQuotes || text.isEmpty ? "\"" + safe.doubling("\"") + "\"" : safe
  }
}
