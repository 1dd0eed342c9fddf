/// `score(x)`: an answer on a scale as a number.
struct ScoreFunction: RowFunction {
  let manual = FunctionManual(
    "score", .row, ["x"], "the position of an answer on its scale, 1 for the first level",
    example: ("score(fair)", "4"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operand = typer.operands(call, manual)?.first ?? nil,
      let scale = typer.scale(of: operand, for: manual.name)
    else { return nil }
    if scale.allowsSeveral {
      typer.reportSeveral(scale, "chosen(\(operand.source.text), 'code')", call.node)
      return nil
    }
    return TypedNode(
      .apply(ScoreKernel(scale: scale)), [operand], gives: .init(kind: .number), source: call.node)
  }
}

/// Finds the position of each answer: once for each different text.
struct ScoreKernel: RowKernel {
  let scale: Scale

  func column(_ operands: [Operand], rows: Int) -> Column {
    guard let texts = operands[0].column.textColumn else { return operands[0].column }
    let scores = texts.levels.map { scale.index(of: $0).map { Int64($0 + 1) } }
    let numbers = texts.codes.map { $0 < 0 ? 0 : scores[Int($0)] ?? 0 }
    return .numbers(
      NumberColumn(
        clearing: numbers, scale: 0,
        presence: texts.presence.intersection(.undefined(where: numbers) { $0 == 0 })))
  }
}
