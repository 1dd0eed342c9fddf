/// Writes a published table as CSV that reads back as the same values.
///
/// UTF-8, line feeds, commas, quotes only where needed; missing cells are empty, numbers are the
/// shortest decimals that read back equal, seasons `2024/25`, dates ISO. No locale is asked.
/// A text of no characters, such as an answer that chose nothing, is `""`, which is not missing.
public enum CSVWriter {
  /// The whole file; the first line holds the names of the columns.
  public static func bytes(of published: PublishedTable) -> [UInt8] {
    let table = published.table.selecting(published.schema.visibleNames)
    var bytes: [UInt8] = []
    bytes.reserveCapacity((table.rowCount + 1) * table.columns.count * 10)
    append(table.schema.names.map(quoted), to: &bytes)
    let cells = table.columns.map(CellTexts.init)
    for row in 0..<table.rowCount { append(cells.map { $0.text(row) }, to: &bytes) }
    return bytes
  }

  /// A cell as the file writes it: in quotes where it holds a comma, a quote or a line end.
  public static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return text }
    return "\"" + text.doubling("\"") + "\""
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: cell.utf8)
    }
    // A line of one empty cell would be a line of no bytes, which readers pass over.
    if cells == [""] { bytes += [34, 34] }
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// The cells of a column as texts; each different text is quoted once.
private struct CellTexts {
  private let column: Column
  private let levels: [String]

  init(_ column: Column) {
    self.column = column
    levels =
      column.textColumn?.levels.map { $0.isEmpty ? "\"\"" : CSVWriter.quoted($0) } ?? []
  }

  func text(_ row: Int) -> String {
    guard column.presence[row] else { return "" }
    if case .texts(let texts) = column { return levels[Int(texts.codes[row])] }
    return column.value(row).neutralText
  }
}
