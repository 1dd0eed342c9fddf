/// `sd(x)` and `var(x)` of a sample.
struct DeviationFunction: AggregateFunction {
  let isVariance: Bool

  var manual: FunctionManual {
    isVariance
      ? FunctionManual(
        "var", .aggregate, ["x"],
        "the variance of a sample (n - 1), in the squared unit of x; of one value undefined",
        example: ("var(x)", "1.6666666666666667"))
      : FunctionManual(
        "sd", .aggregate, ["x"],
        "the standard deviation of a sample (n - 1), in the unit of x; of one value undefined",
        example: ("sd(x)", "1.2909944487358056"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: manual.name).map {
      TypedAggregate(
        kernel: DeviationKernel(isVariance: isVariance), operands: [$0],
        result: .init(kind: .number, measure: isVariance ? $0.measure.power(2) : $0.measure))
    }
  }
}

/// The spread of each group in two passes, on exact mantissas where there are some.
struct DeviationKernel: AggregateKernel {
  let isVariance: Bool

  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let spreads = GroupedSpread.of(numbers, groups).map { spread -> Double? in
      guard spread.count > 1 else { return nil }
      let variance = spread.sumOfSquares / Double(spread.count - 1)
      return isVariance ? variance : variance.squareRoot()
    }
    return .numbers(NumberColumn(spreads))
  }
}
