extension Relation {
  /// Columns that become rows of one column.
  public struct Stacking: Sendable, Equatable {
    /// The columns, in the order in which their cells follow each other.
    public let columns: [String]
    /// The new column that names them.
    public let item: String
    /// The new column of their cells.
    public let value: String

    /// Columns with the names of what they become.
    public init(_ columns: [String], item: String, value: String) {
      self.columns = columns
      self.item = item
      self.value = value
    }
  }

  /// Rows of one column that become columns.
  public struct Spreading: Sendable, Equatable {
    /// The column whose texts become names of columns.
    public let item: String
    /// The column of the cells.
    public let value: String
    /// The new columns; a text that is none of them stops the run.
    public let levels: [String]
    /// The columns that tell the new rows apart.
    public let identity: [String]

    /// A column by the names that it becomes.
    public init(item: String, value: String, levels: [String], identity: [String]) {
      self.item = item
      self.value = value
      self.levels = levels
      self.identity = identity
    }
  }

  /// Columns whose combinations all get a row.
  public struct Completion: Sendable, Equatable {
    /// How far the times of a column lie apart.
    public struct Every: Sendable, Equatable {
      /// The column.
      public let column: String
      /// The distance in ordinals of its grain.
      public let step: Int

      /// A column with its step.
      public init(column: String, step: Int) {
        self.column = column
        self.step = step
      }
    }

    /// The columns that are combined.
    public let columns: [String]
    /// The columns within whose groups they are; empty for the whole table.
    public let by: [String]
    /// The times that are filled; nil for the values that rows have.
    public let every: Every?

    /// Columns with the groups in which they are combined.
    public init(_ columns: [String], by: [String], every: Every?) {
      self.columns = columns
      self.by = by
      self.every = every
    }
  }
}
