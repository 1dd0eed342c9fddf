import Tabular

/// The rows of a summary of answers as the columns of a table.
struct LikertTable {
  let rows: [LikertRow]
  /// The rows that were summed up.
  let table: Table
  let columns: LikertColumns
  let output: Schema

  /// The table; where a row is of all, the compared columns do not apply.
  func made() throws(Diagnostic) -> Table {
    var made = columns.keys.compactMap { table.column($0)?.gathered(rows.map(\.firstRow)) }
    made += columns.compared.filter { !columns.keys.contains($0) }.compactMap(compared)
    for index in columns.estimates.indices {
      made += EstimateColumns.columns(rows.map { $0.estimates[index] })
    }
    let codes = columns.sides.scale.codes
    made.append(.texts(TextColumn(rows.map { $0.median.map { codes[$0] } }, missing: .undefined)))
    made += codes.indices.map { level in .numbers(NumberColumn(rows.map { $0.shares[level] })) }
    let counts =
      [rows.map(\.answered), rows.map(\.missing)]
      + LikertColumns.reasons.indices.map { reason in rows.map { $0.reasons[reason] } }
      + (output[Schema.personCount] == nil ? [] : [rows.map(\.persons)])
    return try Table(output, made + counts.map { .numbers(NumberColumn(whole: $0)) })
  }

  private func compared(_ name: String) -> Column? {
    guard let column = table.column(name) else { return nil }
    let none = Column.missing(
      kind: column.kind, presence: Presence(allMissing: 1, because: .notApplicable))
    let positions = rows.map { $0.compared == name ? $0.firstRow : column.count }
    return Column.concatenated([column, none])?.gathered(positions)
  }
}
