import Statistics

/// `covariance(x, y)` of a sample.
struct CovarianceFunction: AggregateFunction {
  let manual = FunctionManual(
    "covariance", .aggregate, ["x", "y"],
    "the covariance of a sample (n - 1), of rows in which both have a value, in the unit of x * y; "
      + "exact for decimals; of one row undefined",
    example: ("covariance(x, w)", "-0.3333333333333333"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let x = typer.number(operands[0], for: "covariance"),
      let y = typer.number(operands[1], for: "covariance")
    else { return nil }
    return TypedAggregate(
      kernel: JointKernel { $0.covariance }, operands: [x, y],
      result: .init(kind: .number, measure: x.measure.times(y.measure)))
  }
}

/// Computes how two columns vary together: exactly for decimals, in compensated sums otherwise.
struct JointKernel: AggregateKernel {
  /// What of it is wanted; nil is undefined.
  let statistic: @Sendable (JointMoments) -> Double?

  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let x = operands[0].numberColumn, let y = operands[1].numberColumn else {
      return operands[0]
    }
    let grouped = GroupedRows(groups, x.presence.intersection(y.presence))
    let ranges = (0..<groups.count).map(grouped.range(of:))
    return .numbers(NumberColumn(Self.moments(x, y, grouped, ranges).map(statistic)))
  }

  private static func moments(
    _ x: NumberColumn, _ y: NumberColumn, _ grouped: GroupedRows, _ ranges: [Range<Int>]
  ) -> [JointMoments] {
    if case .decimals(let xs, let xScale) = x.storage,
      case .decimals(let ys, let yScale) = y.storage
    {
      let (left, right) = (grouped.gathered(xs), grouped.gathered(ys))
      return ranges.map {
        JointMoments(
          of: left.span.extracting($0), scale: xScale, right.span.extracting($0), scale: yScale)
      }
    }
    let (left, right) = (grouped.gathered(x.doubles), grouped.gathered(y.doubles))
    return ranges.map { JointMoments(of: left.span.extracting($0), right.span.extracting($0)) }
  }
}
