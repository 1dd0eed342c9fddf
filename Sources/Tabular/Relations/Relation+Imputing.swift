extension Relation {
  /// Columns whose missing cells are filled from other rows.
  public struct Imputing: Sendable, Equatable {
    /// The columns, each with what fills it.
    public let columns: [Imputation]
    /// The columns within whose groups values are taken; empty for the whole table.
    public let by: [String]
    /// The columns that order each group, for methods that look back.
    public let order: [String]

    /// The columns that say which cells were filled.
    var flags: [String] { columns.map(\.flag) }

    /// The columns that must be there.
    var sources: [String] {
      columns.map(\.column) + by + order.map(WindowFrame.columnName)
    }

    /// Columns with the groups and the order in which values are taken.
    public init(_ columns: [Imputation], by: [String], order: [String]) {
      self.columns = columns
      self.by = by
      self.order = order
    }
  }

  /// A column whose missing cells are filled, and how.
  public struct Imputation: Sendable, Equatable {
    /// The column.
    public let column: String
    /// What fills its missing cells.
    public let method: ImputationMethod

    /// A column with its method.
    public init(_ column: String, method: ImputationMethod) {
      self.column = column
      self.method = method
    }

    /// The column that says which cells were filled.
    public var flag: String { column + "_imputed" }
  }
}

/// What a missing cell is filled with; rows count alike, whatever their weights.
public enum ImputationMethod: String, Sendable, CaseIterable {
  /// The mean of the values in the group.
  case mean
  /// The middle value of the group.
  case median
  /// The most frequent value of the group.
  case mode
  /// The last value before it in the order of the group.
  case carryForward = "carry forward"

  /// Whether it needs numbers.
  public var isArithmetic: Bool { self == .mean || self == .median }

  /// What takes one value from each group; nil for a method that looks back.
  var aggregate: (any AggregateKernel)? {
    switch self {
    case .mean: MeanKernel()
    case .median: QuantileKernel(share: 0.5)
    case .mode: PickKernel(pick: .mode)
    case .carryForward: nil
    }
  }
}
