/// Which row of an input each row of a table was made from, as long as it was made from one.
///
/// It follows rows through steps that keep, extend, sort and match them, and ends where rows are
/// folded. It costs nothing until rows are left out.
public struct RowLineage: Sendable, Equatable {
  /// The name of the input.
  public let input: String
  /// The row of the input behind each row; nil while they are the same.
  package let rows: [Int]?

  /// The rows of an input themselves.
  public init(input: String) {
    self.input = input
    rows = nil
  }

  /// Rows with the row of an input behind each; -1 stands for none, nil for the rows themselves.
  package init(input: String, rows: [Int]?) {
    self.input = input
    self.rows = rows
  }

  /// Whether it tells of so many rows.
  package func hasRows(_ count: Int) -> Bool { rows.map { $0.count == count } ?? true }

  /// The row of the input; nil where none stands behind it.
  public func row(_ row: Int) -> Int? {
    guard let rows else { return row }
    return rows[row] < 0 ? nil : rows[row]
  }

  /// The lineage of chosen rows in their order; -1 stands for none.
  func gathered(_ chosen: [Int]) -> RowLineage {
    guard let rows else { return RowLineage(input: input, rows: chosen) }
    return RowLineage(input: input, rows: chosen.map { $0 < 0 ? -1 : rows[$0] })
  }
}
