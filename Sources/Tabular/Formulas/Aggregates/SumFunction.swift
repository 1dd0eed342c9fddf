/// `sum(x)`.
struct SumFunction: AggregateFunction {
  let manual = FunctionManual(
    "sum", .aggregate, ["x"],
    "the sum in the unit of x, exact for decimals; of nothing it is missing",
    example: ("sum(x)", "10"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: "sum").map {
      TypedAggregate(
        kernel: SumKernel(), operands: [$0], result: .init(kind: .number, measure: $0.measure))
    }
  }
}

/// `mean(x)`.
struct MeanFunction: AggregateFunction {
  let manual = FunctionManual(
    "mean", .aggregate, ["x"], "the mean of the values that are there, in the unit of x",
    example: ("mean(x)", "2.5"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.number(operands[0], for: "mean").map {
      TypedAggregate(
        kernel: MeanKernel(), operands: [$0], result: .init(kind: .number, measure: $0.measure))
    }
  }
}

/// Adds up each group.
struct SumKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    return .numbers(GroupedSums(numbers, groups).sums)
  }
}

/// Divides the sum of each group by its count, with one rounding where the sum is exact.
struct MeanKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    return .numbers(GroupedSums(numbers, groups).means)
  }
}
