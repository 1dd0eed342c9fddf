import Statistics

/// `geometric_mean(x)`.
struct GeometricMeanFunction: AggregateFunction {
  let manual = FunctionManual(
    "geometric_mean", .aggregate, ["x"],
    "the n-th root of the product, in the unit of x; undefined where a value is not above zero",
    example: ("geometric_mean(x)", "2.213363839400643"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: "geometric_mean").map { number in
      TypedAggregate(of: [number], measure: number.measure) {
        RobustSummary.geometricMean(of: $0[0])
      }
    }
  }
}
