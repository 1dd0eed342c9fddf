public import Tabular

/// A table to place, as in `{{ table T, columns: [a, b], sort: [-b], top: 15 }}`.
public struct TableTag: Sendable, Equatable {
  /// A column to sort by.
  public struct SortKey: Sendable, Equatable {
    /// The column.
    public let column: Written
    /// Whether the largest comes first.
    public let isDescending: Bool
  }

  /// The table.
  public let table: Written
  /// The columns in order; nil for all that people see.
  public var columns: [Written]?
  /// The order of the rows; empty for the order of the table.
  public var sort: [SortKey] = []
  /// How many rows are shown at most; nil for the usual limit.
  public var top: Int?
  /// The words above the table; empty for the table's name.
  public var caption = ""
  /// The name for `ref`; nil for the table's name.
  public var id: Written?
}
