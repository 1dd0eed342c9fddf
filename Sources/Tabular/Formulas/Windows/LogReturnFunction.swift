import Statistics

/// `log_return(x)` and `rolling_volatility(x, 12[month])`.
struct LogReturnFunction: WindowFunction {
  let isRolling: Bool

  var manual: FunctionManual {
    isRolling
      ? FunctionManual(
        "rolling_volatility", .window, ["x", "by"],
        "the standard deviation of the log returns of so many rows up to this one, or of 12[month] "
          + "of time; undefined unless every one is there",
        example: ("rolling_volatility(x, 2[season])", "1.0635433266899126"))
      : FunctionManual(
        "log_return", .window, ["x", "by?"],
        "the logarithm of x over x so many rows before (1), or 1[month] of time before; undefined "
          + "across a gap, and where x is not above zero",
        example: ("log_return(x, 1[season])", "-0.4054651081081643"))
  }

  func typed(
    _ operands: [TypedNode?], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedWindow? {
    guard let operand = operands.first ?? nil,
      let number = typer.number(operand, for: manual.name)
    else { return nil }
    var reach = WindowReach.rows(1)
    if operands.count > 1, let by = operands[1] {
      guard let written = typer.reach(by, call) else { return nil }
      reach = written
    }
    let result = TypedNode.Result(kind: .number)
    let kernel: any WindowKernel =
      isRolling ? RollingVolatilityKernel(reach: reach) : LogReturnKernel(reach: reach)
    return TypedWindow(kernel: kernel, operands: [number], result: result)
  }
}

/// Takes the logarithm of each number over the one before it.
struct LogReturnKernel: WindowKernel {
  let reach: WindowReach

  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    guard let numbers = operands[0].numberColumn else { return operands[0] }
    let sources = frame.sources(reach, sign: -1)
    let returns = sources.indices.map { row -> Double? in
      guard sources[row] >= 0, let now = numbers.number(row),
        let before = numbers.number(sources[row]), now > 0, before > 0
      else { return nil }
      return Elementary.log(now) - Elementary.log(before)
    }
    return .numbers(NumberColumn(returns))
  }
}

/// Computes the spread of the returns in each window, returns of one step of its own measure.
struct RollingVolatilityKernel: WindowKernel {
  let reach: WindowReach

  func column(_ operands: [Column], in frame: WindowFrame) -> Column {
    let step: WindowReach =
      switch reach {
      case .rows: .rows(1)
      case .time: .time(1)
      }
    let returns = LogReturnKernel(reach: step).column(operands, in: frame)
    return RollingKernel(kernel: DeviationKernel(isVariance: false), reach: reach)
      .column([returns], in: frame)
  }
}
