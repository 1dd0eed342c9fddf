/// Which row each cell of a spread table comes from.
struct SpreadCells {
  /// For each new column, the row of each new row's cell; -1 where there is none.
  private(set) var rows: [[Int]]

  /// Finds the rows; throws for a text that is no column, and for two rows of one cell.
  init(
    _ table: Table, _ spreading: Relation.Spreading, _ groups: Groups, at place: Place?
  ) throws(Diagnostic) {
    let empty = [Int](repeating: -1, count: groups.firstRows.count)
    rows = [[Int]](repeating: empty, count: spreading.levels.count)
    guard let items = table.column(spreading.item)?.textColumn else { return }
    let columns = items.levels.map { spreading.levels.firstIndex(of: $0) }
    var repeated: [(first: Int, second: Int)] = []
    for row in 0..<table.rowCount {
      guard items.presence[row], let column = columns[Int(items.codes[row])] else {
        throw Self.unknownLevel(items.text(row), row, spreading, at: place)
      }
      let group = Int(groups.indices[row])
      if rows[column][group] >= 0 { repeated.append((rows[column][group], row)) }
      rows[column][group] = max(rows[column][group], row)
    }
    if let first = repeated.first {
      throw Self.duplicate(first, of: repeated.count, in: table, spreading, at: place)
    }
  }

  private static func unknownLevel(
    _ text: String?, _ row: Int, _ spreading: Relation.Spreading, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      .unknownSpreadLevel,
      "'\(spreading.item)' must name one of the new columns, not "
        + (text.map { "'\($0)'" } ?? "nothing") + " as in row \(row + 1)",
      at: place,
      notes: [
        "the new columns are " + spreading.levels.joined(separator: ", "),
        "rows are counted in the table as it enters this step",
      ],
      hint: text.flatMap { NearestName.hint(for: $0, among: spreading.levels) }
        ?? "leave such rows out with \"where\", or name the column in \"levels\"?")
  }

  private static func duplicate(
    _ rows: (first: Int, second: Int), of count: Int, in table: Table,
    _ spreading: Relation.Spreading, at place: Place?
  ) -> Diagnostic {
    let shown = (spreading.identity + [spreading.item]).filter {
      table.schema[$0]?.privacy == .open
    }
    let key = shown.map { "\($0) '\(table.value($0, rows.first).plainText)'" }
    return Diagnostic(
      .duplicateSpreadCell,
      "a row must stand alone for its cell, not share \(key.joined(separator: ", ")) as rows "
        + "\(rows.first + 1) and \(rows.second + 1) do",
      at: place,
      notes: [
        "\(count == 1 ? "1 row falls" : "\(count) rows fall") into a cell that another row has filled",
        "rows are counted in the table as it enters this step",
      ],
      hint: "say what the cell is with \"summarize\", or which row counts with \"distinct\"?")
  }
}
