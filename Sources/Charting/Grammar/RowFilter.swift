import Tabular

/// Rows that a preset draws, by one column.
struct RowFilter: Sendable {
  /// What the cell of a row must be.
  enum Condition: Sendable {
    /// This text; empty for a missing one.
    case text(String)
    /// Any other text than this one.
    case otherText(String)
    /// A number above zero.
    case aboveZero
  }

  /// The column that decides.
  let column: Written
  let condition: Condition

  /// Whether a row is drawn.
  func keeps(_ row: Int, of table: Table) -> Bool {
    let value = table.value(column.text, row)
    return switch condition {
    case .text(let text): (value.text ?? "") == text
    case .otherText(let text): (value.text ?? "") != text
    case .aboveZero: (value.double ?? 0) > 0
    }
  }
}
