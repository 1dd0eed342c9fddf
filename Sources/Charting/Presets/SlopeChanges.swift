import Tabular

/// Says of each row whether it is the first or the last of its series, and how far that moved.
struct SlopeChanges {
  /// The column of the times.
  let time: Written
  /// The column of the values.
  let value: Written
  /// The column that tells series apart.
  let series: Written
  /// The least change that is up or down.
  let notable: Double
}

extension SlopeChanges: Shaping {
  func schema(
    from schema: Schema, of table: String, reporting diagnostics: inout Diagnostics
  ) -> Schema? {
    let numbers = numbers(value, in: schema, of: table, reporting: &diagnostics)
    guard let numbers, has([time, series], schema, of: table, reporting: &diagnostics) else {
      return nil
    }
    return fields(numbers).reduce(schema) { $0.setting($1) }
  }

  private func fields(_ numbers: Field) -> [Field] {
    [
      Field("position", .text), Field("change", .number, measure: numbers.measure),
      Field("direction", .text),
    ]
  }

  func rows(of table: Table) throws(Diagnostic) -> Table {
    var positions = [String?](repeating: nil, count: table.rowCount)
    var changes = [Double?](repeating: nil, count: table.rowCount)
    for rows in RowGroups(table, by: [series]).groups {
      let known = rows.filter { table.value(value.text, $0).double != nil }
        .sorted { (place(of: $0, in: table), $0) < (place(of: $1, in: table), $1) }
      guard let first = known.first, let last = known.last, first != last else { continue }
      (positions[first], positions[last]) = ("first", "last")
      for row in known { changes[row] = change(from: first, to: last, in: table) }
    }
    let directions = changes.map(direction)
    let columns: [Column] = [
      .texts(TextColumn(positions)), .numbers(NumberColumn(changes)),
      .texts(TextColumn(directions)),
    ]
    var result = table
    for (field, column) in zip(table.schema[value.text].map(fields) ?? [], columns) {
      result = try result.setting(field, column)
    }
    return result
  }

  /// Where a row stands in time.
  private func place(of row: Int, in table: Table) -> Double {
    switch table.value(time.text, row) {
    case .number(let number): number.double
    case .day(let ordinal, _): Double(ordinal)
    case .text, .flag, .missing: Double(row)
    }
  }

  /// The difference as a decimal, without the noise of binary fractions.
  private func change(from first: Int, to last: Int, in table: Table) -> Double? {
    guard let start = table.value(value.text, first).double,
      let end = table.value(value.text, last).double
    else { return nil }
    let rounded = ((end - start) * 1e9).rounded() / 1e9
    return rounded.isFinite ? rounded : end - start
  }

  private func direction(_ change: Double?) -> String? {
    guard let change, change != 0, abs(change) >= notable else { return "level" }
    return change > 0 ? "up" : "down"
  }
}
