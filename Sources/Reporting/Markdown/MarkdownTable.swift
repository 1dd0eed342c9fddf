/// A table in GitHub's Markdown, padded so that the source reads well too.
struct MarkdownTable {
  private static let widestPadding = 60

  private let columns: [ReportTable.Column]
  private let head: [String]
  private let rows: [[String]]

  /// Escapes the cells of a table.
  init(_ table: ReportTable) {
    columns = table.columns
    head = table.columns.map { MarkdownEscaping.cell($0.title) }
    rows = table.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): MarkdownEscaping.cell(text)
        case .code(let code): MarkdownEscaping.codeCell(code)
        }
      }
    }
  }

  /// Head, rule and rows as lines.
  var lines: [String] {
    let widths = columns.indices.map(width)
    return [line(head, widths), rule(widths)] + rows.map { line($0, widths) }
  }

  private func width(of column: Int) -> Int {
    let cells = [head[column]] + rows.map { column < $0.count ? $0[column] : "" }
    return min(Self.widestPadding, max(3, cells.map(DisplayWidth.of).max() ?? 0))
  }

  private func rule(_ widths: [Int]) -> String {
    let rules = columns.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - 1)
      return columns[column].isNumeric ? dashes + ":" : ":" + dashes
    }
    return "| " + rules.joined(separator: " | ") + " |"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { column in
      let cell = column < cells.count ? cells[column] : " "
      let space = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
      return columns[column].isNumeric ? space + cell : cell + space
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
