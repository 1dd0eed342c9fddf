/// How many missing cells of a column were filled, for the ledger and the methods of a report.
public struct ImputedCells: Sendable, Equatable {
  /// The column by its title.
  public let column: String
  /// What filled the cells.
  public let method: ImputationMethod
  /// The columns within whose groups values were taken.
  public let by: [String]
  /// The cells that were filled.
  public let filled: Int
  /// The cells that are still missing: they do not apply, or their group has no value.
  public let left: Int

  /// Counts the cells of a column.
  public init(
    _ column: String, method: ImputationMethod, by: [String], cells: (filled: Int, left: Int)
  ) {
    self.column = column
    self.method = method
    self.by = by
    filled = cells.filled
    left = cells.left
  }
}
