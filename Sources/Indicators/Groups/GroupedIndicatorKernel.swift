import Tabular

/// Computes an indicator for each group of rows, groups in the order of their first rows.
struct GroupedIndicatorKernel: Kernel {
  let indicator: any GroupedIndicator
  /// The columns that tell groups apart.
  let keys: [String]
  /// The columns that are read, by role.
  let columns: [String: String]
  let output: Schema

  var revision: Int { indicator.revision }

  func needs(wanted: Set<String>) -> [Set<String>] { [Set(keys).union(columns.values)] }

  func run(_ inputs: [Table], in context: RunContext) throws(Diagnostic) -> Made {
    let table = inputs[0]
    let groups = keys.isEmpty ? Groups(single: table.rowCount) : try Groups(table, by: keys)
    let groupRows = groupRows(of: table, in: groups)
    let results = groupRows.map(indicator.rows)
    let counts = results.map(\.count)
    let groupOfResult = counts.indices.flatMap { [Int](repeating: $0, count: counts[$0]) }
    var made = keys.compactMap { key in
      table.column(key)?.gathered(groupOfResult.map { groups.firstRows[$0] })
    }
    made += resultColumns(of: results.flatMap { $0 }, in: table.schema)
    if output[Schema.personCount] != nil {
      let persons = PersonsBehind(table, in: groups, keys: keys)
      let counts = try persons.counts(
        of: results, showing: indicator.shown, in: columns)
      made.append(.numbers(NumberColumn(whole: counts)))
    }
    let dropped = groupRows.reduce(0) { $0 + $1.dropped }
    let ledger = ledger(of: table.rowCount, dropped: dropped, made: groupOfResult.count)
    var result = Made([try Table(output, made)], ledger: ledger)
    result.maps = [.folded(groups.indices, results: groupOfResult)]
    return result
  }

  /// The complete rows of each group.
  private func groupRows(of table: Table, in groups: Groups) -> [GroupRows] {
    let read = columns.compactMapValues { table.column($0) }
    let presences = columns.keys.sorted().compactMap { read[$0]?.presence }
    let presence = presences.reduce(Presence(allPresent: table.rowCount)) { $0.intersection($1) }
    var rows = [[Int]](repeating: [], count: groups.count)
    var dropped = [Int](repeating: 0, count: groups.count)
    for (row, group) in groups.indices.enumerated() {
      if presence[row] { rows[Int(group)].append(row) } else { dropped[Int(group)] += 1 }
    }
    return rows.indices.map {
      GroupRows(
        rows[$0], dropped: dropped[$0], of: read, sampling: table.schema.sampling)
    }
  }

  private func resultColumns(of rows: [[ResultValue]], in input: Schema) -> [Column] {
    let fields = columns.compactMapValues { input[$0] }
    return indicator.results(of: fields).enumerated().flatMap { index, result in
      result.columns(rows.map { $0.indices.contains(index) ? $0[index] : .number(nil) })
    }
  }

  private func ledger(of count: Int, dropped: Int, made: Int) -> LedgerEntry {
    var entry = LedgerEntry(verb: "indicator", folding: count - dropped, into: made)
    entry.rowsIn = count
    entry.dropped = dropped
    if dropped > 0 { entry.because = "a value is missing" }
    return entry
  }
}
