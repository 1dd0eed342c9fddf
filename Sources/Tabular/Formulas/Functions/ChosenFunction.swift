/// `chosen(x, 'code')`: whether an answer of several levels names one.
struct ChosenFunction: RowFunction {
  let manual = FunctionManual(
    "chosen", .row, ["x", "code"],
    "whether an answer names the level; missing where there is no answer",
    example: ("chosen(why, 'price')", "true"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }), operands.count == 2,
      let scale = typer.scale(of: operands[0], for: manual.name)
    else { return nil }
    guard let code = operands[1].textLiteral else {
      typer.diagnostics.error(
        .formulaArguments, "chosen must ask for a code in quotes",
        at: typer.place(of: operands[1].source))
      return nil
    }
    guard typer.belongs(operands[1], to: scale) else { return nil }
    return TypedNode(
      .apply(ChosenKernel(code: code)), [operands[0]], gives: .init(kind: .flag),
      source: call.node)
  }
}

/// Looks for a code among those of each different answer.
struct ChosenKernel: RowKernel {
  let code: String

  func column(_ operands: [Operand], rows: Int) -> Column {
    guard let texts = operands[0].column.textColumn else { return operands[0].column }
    return texts.testing { Scale.parts(of: $0).contains(code) || $0 == code }
  }
}
