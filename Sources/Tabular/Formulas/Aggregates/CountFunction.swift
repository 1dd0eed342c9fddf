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
    let presence = operands.first?.presence ?? Presence(allPresent: groups.indices.count)
    return .numbers(NumberColumn(whole: groups.counts(of: presence)))
  }
}
