/// Prints a table as HTML, so that it can be read line by line, by eye or by ear.
///
/// Each cell of numbers stands at the right; the first column heads its row when it holds words.
struct HTMLTable {
  /// More rows than this may be parted by the end of a printed page, with the head repeated.
  static let mostUnparted = 24
  /// More columns than this are set in smaller type, and scroll where the window is narrow.
  static let mostAtFullSize = 6

  let table: ReportTable
  let inlines: HTMLInlines

  /// The table with its caption above and its notes below.
  var text: String {
    let id = table.anchor.map { " id=\"\(HTMLEscaping.text($0))\"" } ?? ""
    let kinds = ["table"] + (isLong ? ["long"] : []) + (isWide ? ["wide"] : [])
    let notes = table.notes.map { "<p class=\"note\">\(inlines.text($0))</p>\n" }.joined()
    return "<div class=\"\(kinds.joined(separator: " "))\"\(id)>\n\(scrolling)\n\(notes)</div>"
  }

  private var isLong: Bool { table.rows.count > Self.mostUnparted }
  private var isWide: Bool { table.columns.count > Self.mostAtFullSize }

  /// A wide table in a frame that scrolls, which a keyboard can reach.
  private var scrolling: String {
    let inner = "<table>\n\(caption)\(head)<tbody>\n\(rows)</tbody>\n</table>"
    guard isWide else { return inner }
    let name = HTMLEscaping.text(table.label ?? (table.caption.isEmpty ? "" : table.caption))
    let label = name.isEmpty ? inlines.words.table : name
    return "<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n"
      + "\(inner)\n</div>"
  }

  private var caption: String {
    let label = table.label.map { "<b>\(HTMLEscaping.text($0)).</b> " } ?? ""
    let words = label + HTMLEscaping.isolated(table.caption)
    return words.isEmpty ? "" : "<caption>\(words)</caption>\n"
  }

  /// The head; a table without any title has none.
  private var head: String {
    guard table.columns.contains(where: { !$0.title.isEmpty }) else { return "" }
    let cells = table.columns.map { column in
      let kind = column.isNumeric ? " class=\"n\"" : ""
      let title = HTMLEscaping.lines(column.title)
      return title.isEmpty ? "<td></td>" : "<th scope=\"col\"\(kind)>\(title)</th>"
    }
    return "<thead>\n<tr>\(cells.joined())</tr>\n</thead>\n"
  }

  private var rows: String {
    table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { index, pair in
        cell(pair.1, in: pair.0, headsRow: index == 0 && !pair.0.isNumeric)
      }
      return "<tr>\(cells.joined())</tr>\n"
    }.joined()
  }

  private func cell(
    _ cell: ReportTable.Cell, in column: ReportTable.Column, headsRow: Bool
  ) -> String {
    let kind = column.isNumeric ? " class=\"n\"" : ""
    let words: String
    switch cell {
    case .text(let text): words = HTMLEscaping.lines(text)
    case .code(let code): words = "<code>\(HTMLEscaping.text(code))</code>"
    }
    let isHead = headsRow && !words.isEmpty
    return isHead ? "<th scope=\"row\">\(words)</th>" : "<td\(kind)>\(words)</td>"
  }
}
