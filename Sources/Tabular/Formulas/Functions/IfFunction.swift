/// `if(condition, then, else)`.
struct IfFunction: RowFunction {
  let manual = FunctionManual(
    "if", .row, ["condition", "then", "else"],
    "the second value where the condition holds, otherwise the third; missing where it is missing",
    example: ("if(3 > 2, 'more', 'less')", "more"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }), operands.count == 3,
      let condition = typer.expect(.flag, operands[0], for: "the condition of if"),
      let branches = typer.unified(Array(operands[1...]), for: "if", at: call.node)
    else { return nil }
    return typer.choice(condition, branches[0], branches[1], call.node)
  }
}

extension FormulaTyper {
  /// One of two values of the same type.
  func choice(
    _ condition: TypedNode, _ first: TypedNode, _ second: TypedNode, _ node: FormulaNode
  ) -> TypedNode {
    TypedNode(
      .choose, [condition, first, second],
      gives: .init(kind: first.kind, measure: first.measure), source: node)
  }
}
