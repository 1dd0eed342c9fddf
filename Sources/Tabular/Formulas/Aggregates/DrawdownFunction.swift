import Statistics

/// `max_drawdown(x)`.
struct DrawdownFunction: AggregateFunction {
  let manual = FunctionManual(
    "max_drawdown", .aggregate, ["x"],
    "the deepest fall of x below its highest value so far, in the order of the rows, as a share of "
      + "that value; undefined where a value is not above zero",
    example: ("max_drawdown(x)", "0.75"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: "max_drawdown").map { number in
      TypedAggregate(of: [number]) { (try? Drawdown(of: TimeSeries($0[0])))?.share }
    }
  }
}
