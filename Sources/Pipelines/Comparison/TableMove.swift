/// How the rows of a published table differ from those before, by its key.
public struct TableMove: Sendable, Equatable {
  /// A cell that says something else.
  public struct Cell: Sendable, Equatable {
    /// The key of the row, as in `coop_id C107`; `row 3` where rows are told apart by nothing.
    public let row: String
    /// The column.
    public let column: String
    /// The cell before; nil where a value was missing.
    public let before: String?
    /// The cell now; nil where a value is missing.
    public let after: String?
  }

  /// The path of the file below the pipeline's outputs.
  public let file: String
  /// Rows that were not there before.
  public internal(set) var added = 0
  /// Rows that are no longer there.
  public internal(set) var removed = 0
  /// Rows of which a cell says something else.
  public internal(set) var changedRows = 0
  /// Cells that say something else.
  public internal(set) var changedCells = 0
  /// The first of these cells.
  public internal(set) var examples: [Cell] = []
  /// Columns that were not there before.
  public internal(set) var newColumns: [String] = []
  /// Columns that are no longer there.
  public internal(set) var lostColumns: [String] = []

  init(file: String) { self.file = file }

  /// Whether no row, column or cell differs.
  var isNone: Bool {
    added + removed + changedCells == 0 && newColumns.isEmpty && lostColumns.isEmpty
  }

  /// How many cells are named.
  private static let shownCells = 3

  mutating func note(_ cells: [Cell]) {
    guard !cells.isEmpty else { return }
    changedRows += 1
    changedCells += cells.count
    examples += cells.prefix(max(0, Self.shownCells - examples.count))
  }
}
