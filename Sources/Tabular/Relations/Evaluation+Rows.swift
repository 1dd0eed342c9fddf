extension Evaluation {
  /// The rows for which a condition holds; a condition without value does not hold, and is counted.
  mutating func kept(
    _ table: Table, _ condition: TypedFormula, _ because: String, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    guard let flags = try condition.evaluated(over: table, constants: constants).flagColumn else {
      throw Diagnostic(.unevenColumns, "a condition must be true or false")
    }
    let rows = flags.trueRows
    var entry = LedgerEntry(verb: "where", passing: rows.count)
    entry.rowsIn = table.rowCount
    entry.filtered = table.rowCount - rows.count
    entry.undefinedConditions = flags.presence.missingCount
    entry.because = because
    record(entry, relation)
    follow([.gathered(rows)])
    return rows.count == table.rowCount ? table : table.gathered(rows, by: work(on: table))
  }

  /// New columns by row formulas; later ones see earlier ones.
  mutating func derived(
    _ table: Table, _ derivations: [Relation.Derivation], _ relation: Relation
  ) throws(Diagnostic) -> Table {
    var result = table
    var entry = LedgerEntry(verb: "derive", passing: table.rowCount)
    for derivation in derivations {
      let column = try derivation.formula.evaluated(over: result, constants: constants)
      entry.undefinedCells += derivation.formula.undefinedCells(of: column, over: result)
      result = try result.setting(derivation.field, column)
    }
    record(entry, relation)
    follow([.same])
    return try result.under(relation.schema)
  }

  /// Chosen columns under new names.
  mutating func projected(
    _ table: Table, _ projections: [Relation.Projection], _ relation: Relation
  ) throws(Diagnostic) -> Table {
    record(LedgerEntry(verb: "select", passing: table.rowCount), relation)
    follow([.same])
    let chosen = projections.filter { table.column($0.source) != nil }
    return try Table(
      relation.schema.replacing(chosen.map(\.field)),
      chosen.compactMap { table.column($0.source) }
    ).following(table.lineage)
  }

  /// The first or last row of each combination of the keys, in the order of their first rows.
  mutating func distinct(
    _ table: Table, _ keys: [String], _ keepLast: Bool, _ relation: Relation
  ) throws(Diagnostic) -> Table {
    let groups = try Groups(table, by: keys)
    var rows = groups.firstRows
    if keepLast {
      for (row, group) in groups.indices.enumerated() { rows[Int(group)] = row }
    }
    var entry = LedgerEntry(verb: "distinct", passing: rows.count)
    entry.rowsIn = table.rowCount
    entry.dropped = table.rowCount - rows.count
    record(entry, relation)
    follow([.gathered(rows)])
    return try table.gathered(rows).under(relation.schema)
  }

  /// New columns that look at neighbouring rows of the same group.
  mutating func windowed(
    _ table: Table, _ frame: (keys: [String], order: [String]),
    _ derivations: [Relation.WindowDerivation], _ relation: Relation
  ) throws(Diagnostic) -> Table {
    var result = table
    var entry = LedgerEntry(verb: "window", passing: table.rowCount)
    for derivation in derivations {
      let column = try derivation.formula.evaluated(
        over: result, by: frame.keys, order: frame.order, constants: constants)
      entry.undefinedCells += derivation.formula.undefinedCells(of: column, over: result)
      result = try result.setting(derivation.field, column)
    }
    record(entry, relation)
    follow([.same, (try? Groups(table, by: frame.keys)).map(RowMap.parts) ?? .all])
    return try result.under(relation.schema)
  }
}
