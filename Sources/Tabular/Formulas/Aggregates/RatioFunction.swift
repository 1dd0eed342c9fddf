/// `ratio(a, b)`: a ratio of sums, not a mean of ratios.
struct RatioFunction: AggregateFunction {
  let manual = FunctionManual(
    "ratio", .aggregate, ["a", "b"],
    "the sum of a over the sum of b, of rows in which both have a value; in the unit of a / b",
    example: ("ratio(x, w)", "1.6666666666666667"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let quotient = typer.product(.over, operands[0], operands[1], call.node) else {
      return nil
    }
    return TypedAggregate(
      kernel: RatioKernel(), operands: quotient.operands,
      result: .init(kind: .number, measure: quotient.measure))
  }
}

/// Divides sums over the rows in which both columns have a value.
struct RatioKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    let (a, b) = (
      operands[0].keeping(operands[1].presence), operands[1].keeping(operands[0].presence)
    )
    let sum = SumKernel()
    let sums = [sum.column([a], over: groups), sum.column([b], over: groups)]
    return ArithmeticKernel.column(.over, sums.map { Operand($0) }, rows: groups.count)
  }
}
