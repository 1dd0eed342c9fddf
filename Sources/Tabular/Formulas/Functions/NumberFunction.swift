/// `number(x, [unit])`: the number alone, in a unit; drops the unit on purpose.
struct NumberFunction: RowFunction {
  let manual = FunctionManual(
    "number", .row, ["x", "unit?"],
    "the plain number of x in a unit, or in its own; a flag is 1 or 0",
    example: ("number(2[kg], [g])", "2000"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let argument = call.arguments.first?.value, let operand = typer.typed(argument) else {
      return nil
    }
    if operand.kind == .flag { return flag(operand, call) }
    guard let number = typer.number(operand, for: "number") else { return nil }
    guard call.arguments.count == 2 else { return number.measured(.none) }
    guard case .unit(let unit) = call.arguments[1].value.shape else {
      typer.reportArguments(call, manual)
      return nil
    }
    guard let target = typer.measure(unit) else { return nil }
    guard let converted = typer.inUnit(number, target) else {
      typer.diagnostics.error(
        .formulaUnit,
        "'\(number.source.text)' must convert to [\(target.symbol)], "
          + "not be \(number.measure.description)", at: typer.place(of: call.node))
      return nil
    }
    return converted.measured(.none)
  }

  private func flag(_ operand: TypedNode, _ call: FunctionCall) -> TypedNode {
    let one = TypedNode(
      .value(.number(.decimal(1, scale: 0))), gives: .init(kind: .number), source: call.node)
    let zero = TypedNode(
      .value(.number(.decimal(0, scale: 0))), gives: .init(kind: .number), source: call.node)
    return TypedNode(
      .choose, [operand, one, zero], gives: .init(kind: .number), source: call.node)
  }
}
