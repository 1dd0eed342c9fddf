import Statistics

/// `iqr(x)`.
struct QuartileRangeFunction: AggregateFunction {
  let manual = FunctionManual(
    "iqr", .aggregate, ["x", "type?"],
    "the distance between the quartiles, by one of the types 1 to 9 of quantiles (7); in the unit "
      + "of x",
    example: ("iqr(x)", "1.5"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: "iqr"),
      let type = typer.quantileType(operands.count > 1 ? operands[1] : nil, of: "iqr")
    else { return nil }
    return TypedAggregate(of: [number], measure: number.measure) {
      RobustSummary.quartileRange(of: $0[0], type: type)
    }
  }
}
