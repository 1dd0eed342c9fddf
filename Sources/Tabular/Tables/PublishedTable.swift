/// A table that may leave the house: the only thing that writers, charts and reports accept.
///
/// Made in one place, after the privacy rules: no private column, no key of a person, and cells
/// with too few persons behind them missing as suppressed.
public struct PublishedTable: Sendable, Equatable {
  /// The name that the pipeline gives the table.
  public let name: String
  /// The rows as they may be shown.
  public let table: Table
  /// How many rows had cells withheld because too few persons stand behind them.
  public let withheldRows: Int
  /// Whether any of the rows come from made data.
  public let isSynthetic: Bool

  /// Declares that a table has passed the privacy rules; `Pipelines` alone may say so.
  package init(name: String, table: Table, withheldRows: Int = 0, isSynthetic: Bool = false) {
    self.name = name
    self.table = table
    self.withheldRows = withheldRows
    self.isSynthetic = isSynthetic
  }

  /// The fields.
  public var schema: Schema { table.schema }

  /// The number of rows.
  public var rowCount: Int { table.rowCount }
}
