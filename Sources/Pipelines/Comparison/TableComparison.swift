/// Compares two printed tables row by row: by their key, or by position where that tells nothing.
struct TableComparison {
  private let before: PrintedTable
  private let after: PrintedTable
  private let key: [String]
  private var move: TableMove

  /// What differs between two tables; nil when they say the same.
  static func move(
    of file: String, from before: PrintedTable, to after: PrintedTable, key: [String]
  ) -> TableMove? {
    var comparison = TableComparison(file, before, after, key)
    comparison.compare()
    return comparison.move.isNone ? nil : comparison.move
  }

  private init(_ file: String, _ before: PrintedTable, _ after: PrintedTable, _ key: [String]) {
    self.before = before
    self.after = after
    self.key = key
    move = TableMove(file: file)
    move.newColumns = after.columns.filter { !before.columns.contains($0) }
    move.lostColumns = before.columns.filter { !after.columns.contains($0) }
  }

  private mutating func compare() {
    if let earlier = Self.rows(of: before, by: key), let now = Self.rows(of: after, by: key) {
      compare(earlier, now)
    } else if before.rows.count == after.rows.count {
      for row in after.rows.indices { compare(row, with: row, named: "row \(row + 1)") }
    } else {
      compareWhole()
    }
  }

  /// The rows by the texts of the key; nil where there is no key or it does not tell rows apart.
  private static func rows(of table: PrintedTable, by key: [String]) -> [[String?]: Int]? {
    let columns = key.compactMap { table.columns.firstIndex(of: $0) }
    guard !key.isEmpty, columns.count == key.count else { return nil }
    var rows: [[String?]: Int] = [:]
    for (index, row) in table.rows.enumerated() { rows[columns.map { row[$0] }] = index }
    return rows.count == table.rows.count ? rows : nil
  }

  private mutating func compare(_ earlier: [[String?]: Int], _ now: [[String?]: Int]) {
    move.removed = earlier.keys.count { now[$0] == nil }
    for (values, row) in now.sorted(by: { $0.value < $1.value }) {
      guard let old = earlier[values] else {
        move.added += 1
        continue
      }
      let name = zip(key, values).map { "\($0) \($1 ?? "")" }.joined(separator: ", ")
      compare(old, with: row, named: name)
    }
  }

  private mutating func compare(_ old: Int, with now: Int, named name: String) {
    var cells: [TableMove.Cell] = []
    for (index, column) in after.columns.enumerated() {
      guard let place = before.columns.firstIndex(of: column) else { continue }
      let (earlier, value) = (before.rows[old][place], after.rows[now][index])
      if PrintedNumber.areSame(earlier, value) { continue }
      cells.append(TableMove.Cell(row: name, column: column, before: earlier, after: value))
    }
    move.note(cells)
  }

  /// Rows that nothing tells apart are only counted: those that are there once more, or once less.
  private mutating func compareWhole() {
    var counts: [[String?]: Int] = [:]
    for row in after.rows { counts[row, default: 0] += 1 }
    for row in before.rows { counts[row, default: 0] -= 1 }
    move.added = counts.values.reduce(0) { $0 + max(0, $1) }
    move.removed = counts.values.reduce(0) { $0 + max(0, -$1) }
  }
}
