import Statistics

/// `quantile(x, p)`, and `median(x)` as the one of a half.
struct QuantileFunction: AggregateFunction {
  let isMedian: Bool

  var manual: FunctionManual {
    isMedian
      ? FunctionManual(
        "median", .aggregate, ["x"], "the middle value, or the mean of the middle two",
        example: ("median(x)", "2.5"))
      : FunctionManual(
        "quantile", .aggregate, ["x", "p", "type?"],
        "the value below which a share p lies, by type 1 to 9 of Hyndman and Fan (7: between two "
          + "values, linear); p and type are numbers",
        example: ("quantile(x, 0.9)", "3.7"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: manual.name) else { return nil }
    let result = TypedNode.Result(kind: .number, measure: number.measure)
    guard !isMedian else {
      return TypedAggregate(kernel: QuantileKernel(share: 0.5), operands: [number], result: result)
    }
    guard let share = typer.option(operands[1], "the share of quantile", in: 0.0...1.0),
      let type = typer.quantileType(operands.count > 2 ? operands[2] : nil, of: "quantile")
    else { return nil }
    return TypedAggregate(
      kernel: QuantileKernel(share: share, type: type), operands: [number], result: result)
  }
}

/// Takes one quantile of each group by partial ordering.
struct QuantileKernel: AggregateKernel {
  let share: Double
  var type = QuantileType.gumbel

  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let grouped = GroupedRows(groups, numbers.presence)
    let (cells, unit) = Self.cells(numbers)
    var ordered = grouped.gathered(cells)
    let quantiles = (0..<groups.count).map { group in
      OrderStatistics.quantile(
        share, reordering: &ordered, in: grouped.range(of: group), type: type
      ).map { $0 / unit }
    }
    return .numbers(NumberColumn(quantiles))
  }

  /// Whole mantissas where they are exact as binary numbers, so that 0.1 and 0.3 have the median 0.2.
  private static func cells(_ numbers: NumberColumn) -> (cells: [Double], unit: Double) {
    guard case .decimals(let mantissas, let scale) = numbers.storage,
      mantissas.allSatisfy({ $0.magnitude < 1 << 52 })
    else { return (numbers.doubles, 1) }
    return (mantissas.map(Double.init), Double(Decimals.powerOfTen(scale) ?? 1))
  }
}
