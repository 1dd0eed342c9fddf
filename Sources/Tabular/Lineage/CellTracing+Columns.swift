extension CellTracing {
  /// Columns by row formulas: the later ones may read the earlier ones.
  mutating func derived(
    _ cells: CellSet, _ derivations: [Relation.Derivation], _ trace: Trace
  ) -> CellSet {
    var cells = cells
    for derivation in derivations.reversed() {
      let rows = cells.remove(derivation.field.name)
      guard !rows.isEmpty else { continue }
      let formula = derivation.formula
      note(
        TracedStep(
          trace: trace, column: derivation.field.name, formula: formula.formula,
          operands: formula.formula.names.filter(formula.columns.contains), rows: rows, input: 0,
          sources: rows), reading: formula.constants)
      cells.insert(formula.columns, in: rows)
    }
    return trace.passing(cells)
  }

  /// Columns under their names before.
  func projected(
    _ cells: CellSet, _ projections: [Relation.Projection], _ trace: Trace
  ) -> CellSet {
    var needed = CellSet([], in: cells.rows)
    for projection in projections {
      let rows = cells[projection.field.name]
      if !rows.isEmpty { needed.insert([projection.source], in: rows) }
    }
    return needed
  }

  /// Columns that look at the rows of a part: what they read comes from the rows of the part.
  mutating func windowed(
    _ cells: CellSet, _ frame: (keys: [String], order: [String]),
    _ derivations: [Relation.WindowDerivation],
    _ trace: Trace
  ) -> [CellSet] {
    var cells = cells
    var seen = CellSet(of: cells.rows.rowCount)
    for derivation in derivations.reversed() {
      let rows = cells.remove(derivation.field.name)
      guard !rows.isEmpty else { continue }
      let formula = derivation.formula
      let near = extent == .rows ? nil : trace.sources(of: rows, seenBy: formula, in: frame)
      let sources = near ?? trace.sources(of: rows, in: 1)
      note(
        TracedStep(
          trace: trace, column: derivation.field.name, formula: formula.formula,
          operands: formula.formula.names.filter(formula.columns.contains), rows: rows, input: 1,
          sources: sources), reading: formula.constants)
      // A column of the same step may be read too, so all of them are asked of the rows together.
      cells.insert(formula.columns, in: sources)
      seen.insert(
        deciding(frame.keys + frame.order.map(WindowFrame.columnName)), in: sources)
    }
    return [trace.passing(cells), seen]
  }

  /// A cell of the stacked column is that of the column which its row names.
  func stacked(_ cells: CellSet, _ stacking: Relation.Stacking, _ trace: Trace) -> CellSet {
    var cells = cells
    let width = stacking.columns.count
    let stacked = cells.remove(stacking.value)
    _ = cells.remove(stacking.item)
    var needed = trace.passing(cells)
    for (position, column) in stacking.columns.enumerated() {
      let rows = stacked.filter { $0 % width == position }
      if !rows.isEmpty { needed.insert([column], in: trace.sources(of: rows)) }
    }
    return needed
  }

  /// Filled cells come from the rows of their group, others from their own row.
  func imputed(_ cells: CellSet, _ imputing: Relation.Imputing, _ trace: Trace) -> [CellSet] {
    var own = cells
    var others = CellSet(of: cells.rows.rowCount)
    let before = trace.inputs[0].trace.table
    let frame = deciding(imputing.by + imputing.order.map(WindowFrame.columnName))
    for imputation in imputing.columns {
      var rows = own.remove(imputation.flag)
      rows.formUnion(own[imputation.column])
      guard !rows.isEmpty else { continue }
      own.insert([imputation.column], in: rows)
      let presence = before.column(imputation.column)?.presence
      let filled = rows.filter { !(presence?[$0] ?? true) }
      let sources = trace.sources(of: filled, in: 1)
      if !filled.isEmpty { others.insert([imputation.column] + frame, in: sources) }
    }
    return [trace.passing(own), others]
  }
}

extension Trace {
  /// The rows that a window formula looks at for chosen rows; nil where it may look at whole parts.
  fileprivate func sources(
    of rows: RowSet, seenBy formula: WindowFormula, in frame: (keys: [String], order: [String])
  ) -> RowSet? {
    let sources = try? formula.sources(
      of: rows, over: inputs[0].trace.table, by: frame.keys, order: frame.order)
    return sources ?? nil
  }
}
