import Statistics

/// `trimmed_mean(x, share)`.
struct TrimmedMeanFunction: AggregateFunction {
  let manual = FunctionManual(
    "trimmed_mean", .aggregate, ["x", "share"],
    "the mean after a share of the values, rounded down to whole ones, was cut off at each end; in "
      + "the unit of x",
    example: ("trimmed_mean(x, 0.25)", "2.5"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: "trimmed_mean"),
      let share = typer.option(operands[1], "the share of trimmed_mean", in: 0.0...0.5)
    else { return nil }
    return TypedAggregate(of: [number], measure: number.measure) {
      RobustSummary.trimmedMean(of: $0[0], share: share)
    }
  }
}
