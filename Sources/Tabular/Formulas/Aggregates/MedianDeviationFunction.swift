import Statistics

/// `mad(x)`.
struct MedianDeviationFunction: AggregateFunction {
  let manual = FunctionManual(
    "mad", .aggregate, ["x", "factor?"],
    "the median distance from the median, times a factor (1.4826, which makes it the standard "
      + "deviation of normal values); in the unit of x",
    example: ("mad(x, 1)", "1"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: "mad") else { return nil }
    var factor = RobustSummary.normalFactor
    if operands.count > 1 {
      guard let told = typer.option(operands[1], "the factor of mad", in: 0.0...1000.0) else {
        return nil
      }
      factor = told
    }
    let chosen = factor
    return TypedAggregate(of: [number], measure: number.measure) {
      RobustSummary.medianDeviation(of: $0[0], factor: chosen)
    }
  }
}
