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
    var ranks: [(codes: [Int32], isDescending: Bool)] = []
    for name in order {
      guard let column = table.column(Self.columnName(name)) else {
        throw table.schema.unknownColumn(Self.columnName(name), in: "the table", at: nil)
      }
      ranks.append((column.ranks, name.hasPrefix("-")))
    }
    rows = (0..<table.rowCount).sorted { first, second in
      if groups.indices[first] != groups.indices[second] {
        return groups.indices[first] < groups.indices[second]
      }
      for (codes, isDescending) in ranks where codes[first] != codes[second] {
        if codes[first] == .max || codes[second] == .max { return codes[second] == .max }
        return (codes[first] < codes[second]) != isDescending
      }
      return first < second
    }
    let sorted = rows
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

extension Column {
  /// The rank of each cell among the different ones; missing cells have the greatest.
  var ranks: [Int32] {
    switch self {
    case .numbers(let column):
      switch column.storage {
      case .decimals(let mantissas, _): Self.ranks(mantissas, presence)
      case .doubles(let numbers): Self.ranks(numbers, presence)
      }
    case .texts(let column):
      column.levelRanks.isEmpty
        ? column.codes.map { _ in .max }
        : Self.ranks(column.codes.map { $0 < 0 ? -1 : column.levelRanks[Int($0)] }, presence)
    case .flags(let column): Self.ranks(column.flags.map { $0 ? 1 : 0 }, presence)
    case .days(let column): Self.ranks(column.ordinals, presence)
    }
  }

  private static func ranks<Cell: Comparable>(_ cells: [Cell], _ presence: Presence) -> [Int32] {
    let order = cells.indices.filter { presence[$0] }.sorted { cells[$0] < cells[$1] }
    var ranks = [Int32](repeating: .max, count: cells.count)
    var rank: Int32 = -1
    for (position, row) in order.enumerated() {
      if position == 0 || cells[order[position - 1]] < cells[row] { rank += 1 }
      ranks[row] = rank
    }
    return ranks
  }
}
