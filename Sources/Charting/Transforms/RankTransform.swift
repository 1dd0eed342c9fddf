import Tabular

/// Gives each row its rank by a number, equal numbers the same one.
struct RankTransform: Transform {
  static let manual = Manual(
    "rank", "the rank of each row by a number, from 1; equal numbers share the better one",
    parameters: [
      Parameter("rank", .text, required: true, "the column, `-` before it for highest first"),
      Parameter("by", .columns, "columns that tell groups apart, each with ranks of its own"),
    ],
    results: [
      Parameter("rank", .count, "the rank; missing where the number is")
    ],
    example: #"{ "rank": "-share", "by": ["season"] }"#)

  let column: Written
  let isFalling: Bool
  let by: [Written]

  init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let written = arguments.text("rank", reporting: &diagnostics) else { return nil }
    isFalling = written.text.hasPrefix("-")
    column = Written(isFalling ? String(written.text.dropFirst()) : written.text, at: written.place)
  }

  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let numbers = numbers(column, in: schema, of: table, reporting: &diagnostics)
    guard numbers != nil, has(by, schema, of: table, reporting: &diagnostics) else { return nil }
    return schema.setting(Field("rank", .number))
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    var ranks = [Double?](repeating: nil, count: table.rowCount)
    for rows in RowGroups(table, by: by).groups {
      let known = rows.compactMap { row in
        table.value(column.text, row).double.map { (row: row, number: isFalling ? -$0 : $0) }
      }.sorted { $0.number != $1.number ? $0.number < $1.number : $0.row < $1.row }
      for (index, entry) in known.enumerated() {
        let isTied = index > 0 && known[index - 1].number == entry.number
        ranks[entry.row] = isTied ? ranks[known[index - 1].row] : Double(index + 1)
      }
    }
    return try table.setting(Field("rank", .number), .numbers(NumberColumn(ranks)))
  }
}
