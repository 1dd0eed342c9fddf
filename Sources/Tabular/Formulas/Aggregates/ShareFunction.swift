/// `share(condition)`.
struct ShareFunction: AggregateFunction {
  let manual = FunctionManual(
    "share", .aggregate, ["condition"],
    "the share of rows in which the condition holds, of those in which it has a value; 0 to 1",
    example: ("share(x > 1)", "0.75"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.expect(.flag, operands[0], for: "share").map {
      TypedAggregate(kernel: ShareKernel(), operands: [$0], result: .init(kind: .number))
    }
  }
}

/// The mean of flags that count as 1 and 0.
struct ShareKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let flags = operands[0].flagColumn else { return operands[0] }
    let ones = NumberColumn(
      decimals: flags.flags.map { $0 ? 1 : 0 }, scale: 0, presence: flags.presence)
    return .numbers(GroupedSums(ones, groups).means)
  }
}
