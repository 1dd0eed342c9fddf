/// `count()` and `count(x)`.
struct CountFunction: AggregateFunction {
  let manual = FunctionManual(
    "count", .aggregate, ["x?"], "the number of rows, or of rows in which x has a value",
    example: ("count()", "4"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    TypedAggregate(kernel: CountKernel(), operands: operands, result: .init(kind: .number))
  }
}

/// Counts rows, or present cells of the first column.
struct CountKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    var counts = [Int](repeating: 0, count: groups.count)
    for group in groups.indices { counts[Int(group)] += 1 }
    for (row, _) in operands.first?.presence.missing ?? [] { counts[Int(groups.indices[row])] -= 1 }
    return .numbers(NumberColumn(whole: counts))
  }
}
