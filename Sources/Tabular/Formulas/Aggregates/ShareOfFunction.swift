/// `share_of(x, condition)`.
struct ShareOfFunction: AggregateFunction {
  let manual = FunctionManual(
    "share_of", .aggregate, ["x", "condition"],
    "the part of the sum of x that is in rows in which the condition holds, of rows in which both "
      + "have a value; undefined for a sum of zero",
    example: ("share_of(x, w > 1)", "0.2"))

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    guard let number = typer.number(operands[0], for: "share_of"),
      let condition = typer.expect(.flag, operands[1], for: "share_of")
    else { return nil }
    return TypedAggregate(
      kernel: ShareOfKernel(), operands: [number, condition], result: .init(kind: .number))
  }
}

/// Divides two sums over the rows in which number and condition have a value.
struct ShareOfKernel: AggregateKernel {
  func column(_ operands: [Column], over groups: Groups) -> Column {
    let whole = operands[0].keeping(operands[1].presence)
    guard let numbers = whole.numberColumn, let flags = operands[1].flagColumn else { return whole }
    let part = numbers.clearing { !flags.flags[$0] }
    let sum = SumKernel()
    let sums = [sum.column([.numbers(part)], over: groups), sum.column([whole], over: groups)]
    return ArithmeticKernel.column(.over, sums.map { Operand($0) }, rows: groups.count)
  }
}

extension NumberColumn {
  /// The numbers with a zero in the rows of a condition.
  fileprivate func clearing(_ isCleared: (Int) -> Bool) -> NumberColumn {
    switch storage {
    case .decimals(let mantissas, let scale):
      let kept = mantissas.indices.map { isCleared($0) ? 0 : mantissas[$0] }
      return NumberColumn(decimals: kept, scale: scale, presence: presence)
    case .doubles(let doubles):
      let kept = doubles.indices.map { isCleared($0) ? 0 : doubles[$0] }
      return NumberColumn(doubles: kept, presence: presence)
    }
  }
}
