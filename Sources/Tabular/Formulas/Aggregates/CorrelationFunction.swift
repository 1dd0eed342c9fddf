import Statistics

/// `corr(x, y)`.
struct CorrelationFunction: AggregateFunction {
  let manual = FunctionManual(
    "corr", .aggregate, ["x", "y"],
    "Pearson's correlation, of rows in which both have a value; undefined where one is constant",
    example: ("corr(x, 2 * x)", "1"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let x = typer.number(operands[0], for: "corr"),
      let y = typer.number(operands[1], for: "corr")
    else { return nil }
    return TypedAggregate(
      kernel: JointKernel { $0.correlation }, operands: [x, y], result: .init(kind: .number))
  }
}
