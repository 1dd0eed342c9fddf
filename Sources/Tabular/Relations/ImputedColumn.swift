/// A column whose missing cells are taken from other rows, with the flags that say which.
///
/// A cell that does not apply is not unknown, so it stays missing.
struct ImputedColumn {
  /// The column with its cells filled.
  let cells: Column
  /// Where a cell was filled.
  let flags: [Bool]

  /// Fills each missing row from its row of the donors; -1, or a donor without value, fills nothing.
  init(_ column: Column, from donors: Column, rows: [Int]) {
    var sources = Array(0..<column.count)
    var flags = [Bool](repeating: false, count: column.count)
    for (row, reason) in column.presence.missing where reason != .notApplicable {
      guard donors.presence[rows[row]] else { continue }
      sources[row] = column.count + rows[row]
      flags[row] = true
    }
    let joined = Column.concatenated([column, donors])
    cells = joined?.gathered(sources) ?? column
    self.flags = joined == nil ? flags.map { _ in false } : flags
  }

  /// Fills each missing row with the last value before it.
  init(_ column: Column, lookingBackIn frame: WindowFrame) {
    var rows = [Int](repeating: -1, count: column.count)
    for (start, end) in zip(frame.starts, frame.starts.dropFirst()) {
      var last = -1
      for row in frame.rows[start..<end] {
        if column.presence[row] { last = row }
        rows[row] = last
      }
    }
    self.init(column, from: column, rows: rows)
  }
}
