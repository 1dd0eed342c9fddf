extension Evaluation {
  /// Each row as often as there are stacked columns, one below the other in their order.
  ///
  /// Missing cells stay, each with its reason.
  mutating func stacked(
    _ table: Table, _ stacking: Relation.Stacking, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let width = stacking.columns.count
    let parts = stacking.columns.compactMap { table.column($0) }
    guard let cells = Column.concatenated(parts), parts.count == width else {
      throw Diagnostic(
        .unevenColumns, "the columns that become '\(stacking.value)' must be of one kind")
    }
    let count = table.rowCount
    try memory.demand(
      "the stack", rows: count * width, columns: relation.schema.fields.count, of: relation.step,
      hint: "leave out columns and rows that are not needed before it?")
    let rows = (0..<count).flatMap { [Int](repeating: $0, count: width) }
    let positions = (0..<count).flatMap { row in (0..<width).map { $0 * count + row } }
    let items = TextColumn(
      codes: (0..<count).flatMap { _ in (0..<Int32(width)) }, levels: stacking.columns,
      presence: Presence(allPresent: rows.count))
    let fields = relation.schema.fields.filter {
      [stacking.item, stacking.value].contains($0.name) || table.column($0.name) != nil
    }
    let columns = fields.compactMap { field -> Column? in
      switch field.name {
      case stacking.item: .texts(items)
      case stacking.value: cells.gathered(positions)
      default: table.column(field.name)?.gathered(rows)
      }
    }
    var entry = LedgerEntry(verb: "stack", passing: count)
    entry.made = rows.count - count
    entry.rowsOut = rows.count
    record(entry, relation)
    follow([.gathered(rows)])
    return try Table(relation.schema.replacing(fields), columns)
      .following(table.lineage?.gathered(rows))
  }
}
