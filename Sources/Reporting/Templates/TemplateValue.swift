public import Tabular

/// A value that a tag inserts or a condition compares: where it comes from and how it is written.
public struct TemplateValue: Sendable, Equatable {
  /// Where a value comes from.
  public enum Source: Sendable, Equatable {
    /// A finding, or the variable of an `each`.
    case name(Written)
    /// A parameter, without `$`.
    case parameter(Written)
    /// The number of rows of a table.
    case count(Written)
    /// One cell of a table.
    case cell(TableCell)
  }

  /// A part of an estimate.
  public enum Member: String, Sendable, CaseIterable {
    /// The value itself.
    case value
    /// The lower end of the interval.
    case low
    /// The upper end of the interval.
    case high
    /// How many rows or persons the value rests on.
    case n
    /// The word of the status condition that holds.
    case status
    /// The value less the one of the previous run.
    case change
    /// The value of the previous run.
    case previous
    /// The group, inside `each`.
    case group
    /// The interval in words, or why there is none.
    case interval
  }

  /// One cell: a table, the key values of the row, a column.
  public struct TableCell: Sendable, Equatable {
    /// The table.
    public let table: Written
    /// The columns that pick the row, with their values.
    public let key: [KeyPart]
    /// The column of the cell.
    public let column: Written
  }

  /// A column and the value that the row must have there.
  public struct KeyPart: Sendable, Equatable {
    /// The column.
    public let column: Written
    /// The value.
    public let value: TemplateLiteral
  }

  /// Where the value comes from.
  public let source: Source
  /// Which part of an estimate is meant.
  public let member: Member
  /// How it is written, in order.
  public let filters: [ValueFilter]
  /// The value with its filters in the template.
  public let place: Place
}

/// A constant of a template.
public enum TemplateLiteral: Sendable, Equatable {
  /// A number with its unit as written, if it has one.
  case number(Double, unit: Written?)
  /// A text.
  case text(String)
  /// True or false.
  case flag(Bool)
  /// The value of a parameter.
  case parameter(Written)
}
