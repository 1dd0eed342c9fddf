import Statistics

/// `autocorrelation(x)` of neighbouring rows.
struct AutocorrelationFunction: AggregateFunction {
  let manual = FunctionManual(
    "autocorrelation", .aggregate, ["x", "lag?"],
    "how x goes with x so many rows before (1), in the order of the rows; exact for decimals; "
      + "undefined where x is constant",
    example: ("autocorrelation(x)", "-0.65"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: "autocorrelation") else { return nil }
    var lag = 1
    if operands.count > 1 {
      guard let told = typer.option(operands[1], "the lag of autocorrelation", in: 1...9999) else {
        return nil
      }
      lag = told
    }
    return TypedAggregate(
      kernel: AutocorrelationKernel(lag: lag), operands: [number], result: .init(kind: .number))
  }
}

/// Compares the rows of each group with those before them.
struct AutocorrelationKernel: AggregateKernel {
  let lag: Int

  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let grouped = GroupedRows(groups, numbers.presence)
    let ranges = (0..<groups.count).map(grouped.range(of:))
    switch numbers.storage {
    case .decimals(let mantissas, _):
      let ordered = grouped.gathered(mantissas)
      return .numbers(
        NumberColumn(
          ranges.map { Autocorrelation.coefficient(of: ordered.span.extracting($0), lag: lag) }))
    case .doubles(let doubles):
      let ordered = grouped.gathered(doubles)
      return .numbers(
        NumberColumn(
          ranges.map { Autocorrelation.coefficient(of: ordered.span.extracting($0), lag: lag) }))
    }
  }
}
