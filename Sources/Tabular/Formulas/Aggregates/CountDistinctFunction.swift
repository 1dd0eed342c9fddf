/// `count_distinct(x)`.
struct CountDistinctFunction: AggregateFunction {
  let manual = FunctionManual(
    "count_distinct", .aggregate, ["x"], "the number of different values, of any kind",
    example: ("count_distinct(w)", "2"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    TypedAggregate(kernel: CountDistinctKernel(), operands: operands, result: .init(kind: .number))
  }
}

/// Counts different cells: in a walk group by group, each value remembers the last group that had it.
struct CountDistinctKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    let cells = CellCodes(operands[0])
    let grouped = GroupedRows(groups, operands[0].presence)
    var lastGroup = [Int](repeating: -1, count: cells.cardinality)
    var counts = [Int](repeating: 0, count: groups.count)
    for group in 0..<groups.count {
      for position in grouped.range(of: group) {
        let code = Int(cells.codes[grouped.rows[position]])
        if lastGroup[code] != group { counts[group] += 1 }
        lastGroup[code] = group
      }
    }
    return .numbers(NumberColumn(whole: counts))
  }
}
