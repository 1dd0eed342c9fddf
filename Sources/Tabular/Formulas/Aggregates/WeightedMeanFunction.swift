/// `weighted_mean(x, w)`: the ratio of the sums of `x * w` and `w`.
struct WeightedMeanFunction: AggregateFunction {
  let manual = FunctionManual(
    "weighted_mean", .aggregate, ["x", "w"],
    "the mean of x weighted by w, of rows in which both have a value; in the unit of x",
    example: ("weighted_mean(x, w)", "2.3333333333333335"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let product = typer.product(.times, operands[0], operands[1], call.node),
      let weight = typer.number(operands[1], for: "weighted_mean")
    else { return nil }
    return TypedAggregate(
      kernel: RatioKernel(), operands: [product, weight],
      result: .init(kind: .number, measure: operands[0].measure))
  }
}
