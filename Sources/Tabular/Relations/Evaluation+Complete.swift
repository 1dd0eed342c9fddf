extension Evaluation {
  /// The rows, and below them one for each combination that none of them has.
  ///
  /// What a made row does not take from its combination is missing as unmatched. Throws `run.memory`
  /// where combinations would fill the memory.
  mutating func completed(
    _ table: Table, _ completion: Relation.Completion, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let groups =
      completion.by.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: completion.by)
    let memory = memory
    let combinations = try AbsentCombinations(table, completion, groups) {
      (rows) throws(Diagnostic) in
      try memory.demand(
        "the combinations", rows: rows, columns: relation.schema.fields.count, of: relation.step,
        hint: "complete fewer columns, or within groups with \"by\"?")
    }
    let firstRows = combinations.groups.map { groups.firstRows[$0] }
    let unmatched = [Int](repeating: -1, count: firstRows.count)
    var columns: [Column] = []
    for (field, column) in zip(table.schema.fields, table.columns) {
      let made: Column
      if let index = completion.columns.firstIndex(of: field.name) {
        made = combinations.column(index, of: column)
      } else {
        made = column.gathered(completion.by.contains(field.name) ? firstRows : unmatched)
      }
      columns.append(Column.concatenated([column, made]) ?? column)
    }
    var entry = LedgerEntry(verb: "complete", passing: table.rowCount)
    entry.made = firstRows.count
    entry.rowsOut = table.rowCount + firstRows.count
    record(entry, relation)
    let old = [Int](repeating: -1, count: table.rowCount)
    follow([
      .gathered(Array(0..<table.rowCount) + unmatched),
      .folded(groups.indices, results: old + combinations.groups),
    ])
    return try Table(table.schema, columns).under(relation.schema)
  }
}
