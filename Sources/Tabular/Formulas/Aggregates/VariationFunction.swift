/// `cv(x)`.
struct VariationFunction: AggregateFunction {
  let manual = FunctionManual(
    "cv", .aggregate, ["x"],
    "the coefficient of variation: the standard deviation of a sample over the mean; undefined for "
      + "one value and a mean of zero",
    example: ("cv(x)", "0.5163977794943222"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: "cv").map {
      TypedAggregate(kernel: VariationKernel(), operands: [$0], result: .init(kind: .number))
    }
  }
}

/// Divides the spread of each group by its mean.
struct VariationKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let variations = GroupedSpread.of(numbers, groups).map { spread -> Double? in
      guard spread.count > 1, spread.mean != 0 else { return nil }
      return (spread.sumOfSquares / Double(spread.count - 1)).squareRoot() / spread.mean
    }
    return .numbers(NumberColumn(variations))
  }
}
