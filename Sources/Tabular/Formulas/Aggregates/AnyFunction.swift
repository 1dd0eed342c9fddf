/// `any(condition)` and `all(condition)`.
struct AnyFunction: AggregateFunction {
  let isAny: Bool

  var manual: FunctionManual {
    FunctionManual(
      isAny ? "any" : "all", .aggregate, ["condition"],
      "whether the condition holds in \(isAny ? "at least one row" : "every row") in which it has "
        + "a value",
      example: isAny ? ("any(x > 3)", "true") : ("all(x > 3)", "false"))
  }

  func typed(
    _ operands: [TypedNode], _ call: FunctionCall, by typer: inout FormulaTyper
  ) -> TypedAggregate? {
    typer.expect(.flag, operands[0], for: manual.name).map {
      TypedAggregate(kernel: AnyKernel(isAny: isAny), operands: [$0], result: .init(kind: .flag))
    }
  }
}

/// Looks for one flag that decides: a true one for `any`, a false one for `all`.
struct AnyKernel: AggregateKernel {
  let isAny: Bool

  func column(_ operands: [Column], over groups: Groups) -> Column {
    guard let cells = operands[0].flagColumn else { return operands[0] }
    var flags = [Bool](repeating: !isAny, count: groups.count)
    for (row, flag) in cells.flags.enumerated() where flag == isAny && cells.presence[row] {
      flags[Int(groups.indices[row])] = isAny
    }
    let counts = groups.counts(of: cells.presence)
    return .flags(FlagColumn(clearing: flags, presence: .undefined(where: counts) { $0 == 0 }))
  }
}
