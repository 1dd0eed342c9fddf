/// The rows of a table parted and ordered for window functions.
struct WindowFrame {
  /// All rows: part after part, each in its order.
  let rows: [Int]
  /// The positions in `rows` at which parts begin, and the number of rows at the end.
  let starts: [Int]
  /// The time of each row of the table, by the first column of the order; nil when it has none.
  let times: [Int32?]

  /// Parts the rows by keys and orders them by columns; `-` before a name orders descending.
  ///
  /// Missing values come last. Throws `table.unknown-column`.
  init(_ table: Table, by keys: [String], order: [String]) throws(Diagnostic) {
    let groups = try Groups(table, by: keys)
    var rows = Array(0..<table.rowCount)
    for name in order.reversed() {
      guard let column = table.column(Self.columnName(name)) else {
        throw table.schema.unknownColumn(Self.columnName(name), in: "the table", at: nil)
      }
      rows = OrderKeys(column, isDescending: name.hasPrefix("-")).sorted(rows)
    }
    self.rows = OrderKeys(groups).sorted(rows)
    let sorted = self.rows
    starts =
      sorted.indices.filter {
        $0 == 0 || groups.indices[sorted[$0]] != groups.indices[sorted[$0 - 1]]
      } + [sorted.count]
    let days = order.first.flatMap { table.column(Self.columnName($0))?.dayColumn }
    times = days.map { days in (0..<days.count).map(days.ordinal) } ?? []
  }

  /// The column that a part of an order means.
  static func columnName(_ name: String) -> String {
    name.hasPrefix("-") ? String(name.dropFirst()) : name
  }
}
