import Statistics

/// `corr(x, y)`.
struct CorrelationFunction: AggregateFunction {
  let manual = FunctionManual(
    "corr", .aggregate, ["x", "y"],
    "Pearson's correlation, of rows in which both have a value; undefined where one is constant",
    example: ("corr(x, 2 * x)", "1"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let x = typer.number(operands[0], for: "corr"),
      let y = typer.number(operands[1], for: "corr")
    else { return nil }
    return TypedAggregate(
      kernel: CorrelationKernel(), operands: [x, y], result: .init(kind: .number))
  }
}

/// Products of deviations from the means, in compensated sums.
///
/// Source: Pearson 1895; two passes as in Chan, Golub, LeVeque 1983.
struct CorrelationKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    let (x, y) = (
      operands[0].keeping(operands[1].presence), operands[1].keeping(operands[0].presence)
    )
    guard let xs = x.numberColumn, let ys = y.numberColumn else { return operands[0] }
    let (xSpread, ySpread) = (GroupedSpread.of(xs, groups), GroupedSpread.of(ys, groups))
    let grouped = GroupedRows(groups, x.presence)
    let (left, right) = (grouped.gathered(xs.doubles), grouped.gathered(ys.doubles))
    let correlations = (0..<groups.count).map { group -> Double? in
      let (first, second) = (xSpread[group], ySpread[group])
      let spread = (first.sumOfSquares * second.sumOfSquares).squareRoot()
      guard spread > 0 else { return nil }
      var products = CompensatedSum()
      for position in grouped.range(of: group) {
        products.add((left[position] - first.mean) * (right[position] - second.mean))
      }
      return min(1, max(-1, products.value / spread))
    }
    return .numbers(NumberColumn(correlations))
  }
}
