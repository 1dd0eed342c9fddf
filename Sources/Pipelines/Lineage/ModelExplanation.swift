public import Tabular

/// A model that a number comes from: what was fitted to which rows, and what single groups do to it.
public struct ModelExplanation: Sendable {
  /// The name of the model.
  public let name: String
  /// How it is fitted.
  public let fit: String
  /// The formula of its main specification.
  public let formula: String
  /// How many rows it reads.
  public let rows: Int
  /// Where it is declared.
  public let place: Place?
  /// How the number moves when one group after the other is left out; nil where no column parts the
  /// rows into few enough groups.
  public let leftOut: LeftOutGroups?
}

/// How a number moves when one group of rows after the other is left out.
public struct LeftOutGroups: Sendable {
  /// The number without one group.
  public struct Line: Sendable {
    /// The group.
    public let group: String
    /// How many rows it has.
    public let rows: Int
    /// The number without them, or why there is none.
    public let number: String
    /// By how much it moves; nil where it is no number.
    public let change: Double?
  }

  /// The column whose groups are left out.
  public let column: String
  /// One line for each group, the greatest change first.
  public let lines: [Line]
}
