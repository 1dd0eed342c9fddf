extension CellTracing {
  /// The rows of both sides: those of the right for its columns, or where they decide which rows
  /// there are.
  mutating func joined(
    _ cells: CellSet, _ left: Relation, _ match: Match, _ trace: Trace
  ) -> [CellSet] {
    var here = trace.passing(cells, from: 0)
    for name in match.taken { _ = here.remove(name) }
    var there = CellSet(of: trace.inputs[1].trace.table.rowCount)
    for name in match.taken {
      let rows = cells[name]
      guard !rows.isEmpty else { continue }
      let sources = trace.sources(of: rows, in: 1)
      there.insert([name], in: sources)
      note(
        TracedStep(
          trace: trace, column: name, formula: nil, operands: [name], rows: rows, input: 1,
          sources: sources))
    }
    if match.decidesRows { there.insert([], in: trace.sources(of: cells.rows, in: 1)) }
    let persons = cells[Schema.personCount]
    if !persons.isEmpty, trace.inputs[1].trace.table.schema[Schema.personCount] != nil {
      there.insert([Schema.personCount], in: trace.sources(of: persons, in: 1))
    }
    let times = match.nearest.map { ([$0.left], [$0.right]) } ?? ([], [])
    here.insert(deciding(match.on.map(\.left) + times.0), in: here.rows)
    there.insert(deciding(match.on.map(\.right) + times.1), in: there.rows)
    return [here, there]
  }

  /// All rows of the groups, for the columns that were folded.
  mutating func grouped(
    _ cells: CellSet, _ keys: [String], _ aggregations: [Relation.Aggregation], _ trace: Trace
  ) -> CellSet {
    let input = trace.inputs[0].trace.table.schema
    var needed = CellSet(deciding(keys), in: trace.sources(of: cells.rows))
    for key in keys where !cells[key].isEmpty {
      needed.insert([key], in: trace.sources(of: cells[key]))
    }
    for aggregation in aggregations {
      let rows = cells[aggregation.field.name]
      guard !rows.isEmpty else { continue }
      let formula = aggregation.formula
      let sources = trace.sources(of: rows)
      note(
        TracedStep(
          trace: trace, column: aggregation.field.name, formula: formula.formula,
          operands: formula.formula.names.filter(formula.columns.contains), rows: rows, input: 0,
          sources: sources), reading: formula.constants)
      needed.insert(formula.columns, in: sources)
    }
    if !cells[Schema.personCount].isEmpty {
      needed.insert(input.personColumns, in: needed.rows)
    }
    return needed
  }

  /// All rows that became one.
  func spread(_ cells: CellSet, _ spreading: Relation.Spreading, _ trace: Trace) -> CellSet {
    let persons = trace.inputs[0].trace.table.schema.personColumns
    return CellSet(
      spreading.identity + [spreading.item, spreading.value] + persons,
      in: trace.sources(of: cells.rows))
  }

  /// Rows that were there, and for those that were made all rows of their group.
  func completed(
    _ cells: CellSet, _ completion: Relation.Completion, _ trace: Trace
  ) -> [CellSet] {
    let names = completion.columns + completion.by
    return [
      trace.passing(cells, from: 0, and: deciding(names)),
      CellSet(names, in: trace.sources(of: cells.rows, in: 1)),
    ]
  }

  /// What a kernel read of each input; columns that it only handed on come from their own rows.
  mutating func computed(_ cells: CellSet, _ kernel: any Kernel, _ trace: Trace) -> [CellSet] {
    var made = cells
    var needed = trace.inputs.map { CellSet(of: $0.trace.table.rowCount) }
    for name in cells.columns.keys.sorted() where trace.hasHandedOn(name) {
      let rows = made.remove(name)
      needed[0].insert([name], in: trace.sources(of: rows))
    }
    let wanted = Set(made.columns.keys.filter { !made[$0].isEmpty })
    let columns = kernel.needs(wanted: wanted)
    for index in trace.inputs.indices {
      let sources = trace.sources(of: cells.rows, in: index)
      let read = wanted.isEmpty || !columns.indices.contains(index) ? [] : columns[index]
      needed[index].insert(read.union(trace.personColumns(of: index, for: made)), in: sources)
    }
    let schema = trace.inputs.first?.trace.table.schema
    for name in wanted.sorted() where name != Schema.personCount {
      note(
        TracedStep(
          trace: trace, column: name, formula: nil,
          operands: schema?.names.filter((columns.first ?? []).contains) ?? [],
          rows: made[name], input: 0, sources: trace.sources(of: made[name])))
    }
    return needed
  }
}

extension Match {
  /// Whether rows of the right decide how many rows there are.
  fileprivate var decidesRows: Bool {
    if case .drop = unmatched { return true }
    return nearest == nil && !expect.rightIsUnique
  }
}

extension Trace {
  /// Whether a kernel gave a column as it got it.
  fileprivate func hasHandedOn(_ name: String) -> Bool {
    guard let input = inputs.first, let before = input.trace.table.column(name),
      let after = table.column(name)
    else { return false }
    switch input.map {
    case .same: return before == after
    case .gathered(let rows): return before.gathered(rows) == after
    case .folded, .all, .none: return false
    }
  }

  /// The columns of an input that tell of persons, where they were asked for.
  fileprivate func personColumns(of index: Int, for cells: CellSet) -> [String] {
    cells[Schema.personCount].isEmpty ? [] : inputs[index].trace.table.schema.personColumns
  }
}
