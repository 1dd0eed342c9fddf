extension Evaluation {
  /// One row for each combination of the columns that stay, in the order of their first rows.
  ///
  /// A column has no cell where no row names it: missing as unmatched. Throws
  /// `spread.unknown-level` for a text that is no column, and `spread.duplicate-cell` where two rows
  /// would share a cell.
  mutating func spread(
    _ table: Table, _ spreading: Relation.Spreading, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let groups =
      spreading.identity.isEmpty && table.rowCount > 0
      ? Groups(single: table.rowCount) : try Groups(table, by: spreading.identity)
    let count = groups.firstRows.count
    let positions = try SpreadCells(table, spreading, groups, at: relation.step.place).rows
    let persons = table.persons(in: groups)
    let fields = relation.schema.fields.filter {
      spreading.levels.contains($0.name) || table.column($0.name) != nil
    }
    let columns = fields.compactMap { field -> Column? in
      if let level = spreading.levels.firstIndex(of: field.name) {
        return table.column(spreading.value)?.gathered(positions[level])
      }
      guard field.name != Schema.personCount else {
        return .numbers(NumberColumn(whole: Array(persons.prefix(count))))
      }
      return table.column(field.name)?.gathered(groups.firstRows)
    }
    record(LedgerEntry(verb: "spread", folding: table.rowCount, into: count), relation)
    follow([.folded(groups.indices)])
    return try Table(relation.schema.replacing(fields), columns)
  }
}
