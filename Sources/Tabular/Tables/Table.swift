/// Columns of equal length under a schema: the one currency between stages, models and charts.
///
/// A value: operations return new tables and share what they do not change.
public struct Table: Sendable, Equatable {
  /// The fields, the key and the sampling.
  public let schema: Schema
  /// The columns, in the order of the fields.
  public let columns: [Column]
  /// The number of rows.
  public let rowCount: Int
  /// Where its rows come from, where that is followed.
  public internal(set) var lineage: RowLineage?

  /// A table from its columns.
  ///
  /// Throws `table.uneven-columns` when columns do not fit the schema: a mistake in Acopio.
  public init(_ schema: Schema, _ columns: [Column]) throws(Diagnostic) {
    let rows = columns.first?.count ?? 0
    guard columns.count == schema.fields.count, columns.allSatisfy({ $0.count == rows }),
      zip(schema.fields, columns).allSatisfy({ $0.kind == $1.kind })
    else {
      throw Diagnostic(
        .unevenColumns,
        "the columns \(schema.names.joined(separator: ", ")) must have one length and their kinds")
    }
    self.schema = schema
    self.columns = columns
    rowCount = rows
  }

  private init(trusted schema: Schema, _ columns: [Column], rowCount: Int) {
    self.schema = schema
    self.columns = columns
    self.rowCount = rowCount
  }

  /// A table without rows.
  public init(empty schema: Schema) {
    self.schema = schema
    let presence = Presence(allPresent: 0)
    columns = schema.fields.map { .missing(kind: $0.kind, presence: presence) }
    rowCount = 0
  }

  /// The column of a name, if there is one.
  public func column(_ name: String) -> Column? {
    schema.index(of: name).map { columns[$0] }
  }

  /// The value of a cell; missing as undefined where there is no such column.
  public func value(_ name: String, _ row: Int) -> Value {
    column(name)?.value(row) ?? .missing(.undefined)
  }

  /// The chosen rows in their order; a row of -1 has only missing cells.
  public func gathered(_ rows: [Int]) -> Table { gathered(rows, by: ParallelWork(jobs: 1)) }

  /// The same, several columns at a time.
  func gathered(_ rows: [Int], by work: ParallelWork) -> Table {
    let gathered = work.results(of: columns.count) { columns[$0].gathered(rows) }
    var table = Table(trusted: schema, gathered, rowCount: rows.count)
    table.lineage = lineage?.gathered(rows)
    return table
  }

  /// The chosen columns in their order, those that exist.
  public func selecting(_ names: [String]) -> Table {
    let indices = names.compactMap(schema.index(of:))
    let fields = indices.map { schema.fields[$0] }
    return Table(
      trusted: schema.replacing(fields), indices.map { columns[$0] }, rowCount: rowCount
    ).following(lineage)
  }

  /// The table with the lineage of its rows.
  public func following(_ lineage: RowLineage?) -> Table {
    var table = self
    table.lineage = lineage
    return table
  }

  /// The table with a column added at the end, or put in place of the one with its name.
  ///
  /// Throws `table.uneven-columns` when the column has another length or kind than promised.
  public func setting(_ field: Field, _ column: Column) throws(Diagnostic) -> Table {
    var columns = columns
    if let index = schema.index(of: field.name) {
      columns[index] = column
    } else {
      columns.append(column)
    }
    return try Table(schema.setting(field), columns).following(lineage)
  }

  /// The same cells under a schema that says more of them; its columns that were not read, because
  /// nobody needs them, are left out.
  ///
  /// Throws `table.uneven-columns` when the schema does not fit.
  public func under(_ schema: Schema) throws(Diagnostic) -> Table {
    let fields = schema.fields.filter { column($0.name) != nil }
    return try Table(schema.replacing(fields), fields.compactMap { column($0.name) })
      .following(lineage)
  }
}
