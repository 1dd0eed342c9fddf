import Tabular

/// Rows that a preset draws, by the text of one column.
struct RowFilter: Sendable {
  /// The column that decides.
  let column: Written
  /// The text that it is held against; empty for a missing one.
  let text: String
  /// Whether rows with the text are drawn, or those without it.
  var keepsEqual = true

  /// Whether a row is drawn.
  func keeps(_ row: Int, of table: Table) -> Bool {
    ((table.value(column.text, row).text ?? "") == text) == keepsEqual
  }
}
