/// A table as a report shows it: texts in cells, one number of decimals down each column.
public struct ReportTable: Sendable, Equatable {
  /// A column with its head.
  public struct Column: Sendable, Equatable {
    /// The head, with the unit in brackets.
    public var title: String
    /// Whether cells are numbers, which stand at the right.
    public var isNumeric: Bool

    /// A column with its head.
    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// A cell.
  public enum Cell: Sendable, Equatable {
    /// A text or a number as people read it; empty only where a row goes on from the one above.
    case text(String)
    /// A command, a formula or a hash.
    case code(String)
  }

  /// "Table 1", if the table is numbered.
  public var label: String?
  /// The name that links use, if it has one.
  public var anchor: String?
  /// The words above the table.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows; each has one cell for each column.
  public var rows: [[Cell]]
  /// Lines below the table.
  public var notes: [[Inline]]

  /// A table with its rows; without a number unless it gets one.
  public init(
    caption: String = "", columns: [Column], rows: [[Cell]], notes: [[Inline]] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
