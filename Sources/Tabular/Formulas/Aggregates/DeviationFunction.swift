import Statistics

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
    let moments = GroupedMoments(numbers, groups).moments
    return .numbers(
      NumberColumn(moments.map { isVariance ? $0.variance : $0.standardDeviation }))
  }
}

/// Mean and spread of the numbers of each group.
struct GroupedMoments {
  let moments: [Moments]

  init(_ numbers: NumberColumn, _ groups: Groups) {
    let grouped = GroupedRows(groups, numbers.presence)
    let ranges = (0..<groups.count).map(grouped.range(of:))
    switch numbers.storage {
    case .decimals(let mantissas, let scale):
      let ordered = grouped.gathered(mantissas)
      moments = ranges.map { Moments(of: ordered.span.extracting($0), scale: scale) }
    case .doubles(let doubles):
      let ordered = grouped.gathered(doubles)
      moments = ranges.map { Moments(of: ordered.span.extracting($0)) }
    }
  }
}
