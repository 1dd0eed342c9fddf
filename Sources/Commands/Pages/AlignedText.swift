/// Rows of cells as columns that line up, for people who look at a terminal.
struct AlignedText {
  /// The widest that a cell is shown; a longer one ends in an ellipsis.
  static let widestCell = 40

  private let rows: [[String]]
  private let widths: [Int]
  /// The columns whose cells stand at the right.
  private let numeric: Set<Int>

  /// Lays out rows, the first being the heads; rows may differ in length.
  init(
    heads: [String], rows: [[String]], numeric: Set<Int> = [], widest: Int = AlignedText.widestCell
  ) {
    let cells = ([heads] + rows).map { $0.map { Self.shortened($0, to: widest) } }
    self.rows = cells
    self.numeric = numeric
    widths = cells.reduce(into: []) { widths, row in
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
  }

  /// The lines, with a line below the heads.
  var lines: [String] {
    let rule = widths.map { String(repeating: "-", count: max(1, $0)) }
    guard let heads = rows.first else { return [] }
    return ([heads, rule] + rows.dropFirst()).map(line)
  }

  private func line(_ row: [String]) -> String {
    var line = ""
    for (column, cell) in row.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[column] - cell.count))
      line += (column == 0 ? "" : "  ") + (numeric.contains(column) ? gap + cell : cell + gap)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func shortened(_ cell: String, to widest: Int) -> String {
    let shown = TerminalText.harmless(cell)
    return shown.count > widest ? shown.prefix(widest - 1) + "…" : shown
  }
}
