public import Tabular

/// How one table is written, where it differs from the convention.
public struct OutputDeclaration: Sendable {
  /// The table.
  public let table: Written
  /// Whether it is written at all.
  public let isWritten: Bool
  /// The name of the file below the output folder; by convention the table's name.
  public let file: Written?
  /// How the table is also written for spreadsheets; nil where it is not.
  public let spreadsheet: SpreadsheetFile?

  /// Reads one entry of the section `outputs`: `false`, `true`, or `{ file, for, decimals }`.
  init?(
    _ member: JSONNode.Member, in document: JSONDocument,
    reporting diagnostics: inout Diagnostics
  ) {
    table = Written(member.key, at: document.source.place(of: member.keyRange))
    if case .flag(let isWritten) = member.node.value {
      self.isWritten = isWritten
      file = nil
      spreadsheet = nil
      return
    }
    let arguments = Arguments(
      member.node, in: document, manual: Self.manual, reporting: &diagnostics)
    isWritten = true
    file = arguments.text("file", reporting: &diagnostics)
    spreadsheet = SpreadsheetFile(arguments, reporting: &diagnostics)
    if let file, !Self.isFileName(file.text) {
      diagnostics.error(
        .pathOutside, "'file' must be the name of a CSV file, not '\(file.text)'", at: file.place,
        hint: "write a plain name, as in 'coops.csv'?")
      return nil
    }
  }

  /// A plain name that ends in `.csv`, so that nothing outside the output folder is written.
  private static func isFileName(_ name: String) -> Bool {
    name.hasSuffix(".csv") && !name.hasPrefix(".") && name.utf8.count <= 200
      && !name.contains("/") && !name.utf8.contains { $0 < 32 || $0 == 92 }
  }

  static let manual = Manual(
    "output", "How one table is written",
    parameters: [
      Parameter("file", .text, "the name of the CSV file"),
      Parameter(
        "for", .choice(["excel"]), "also write NAME.excel.csv, which spreadsheets open as it is"),
      Parameter(
        "decimals", .structure,
        "digits behind the point of columns in the file for spreadsheets, as in { \"price\": 2 }"),
    ],
    example: """
      "coops": { "file": "cooperativas.csv", "for": "excel", "decimals": { "price": 2 } },
      "panel": false
      """)
}
