/// `least` and `greatest` of several values.
struct LeastFunction: RowFunction {
  let isLeast: Bool

  var manual: FunctionManual {
    FunctionManual(
      isLeast ? "least" : "greatest", .row, ["a", "b..."],
      "the \(isLeast ? "smallest" : "greatest") of several values; missing if one of them is",
      example: isLeast ? ("least(3, 1[kg] / 500[g])", "2") : ("greatest(-3, 0)", "0"))
  }

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let operands = typer.operands(call, manual)?.compactMap({ $0 }),
      let values = typer.unified(operands, for: manual.name, at: call.node),
      let first = values.first
    else { return nil }
    return values.dropFirst().reduce(first) { best, next in
      let isBetter = TypedNode(
        .comparison(isLeast ? .lessOrEqual : .greaterOrEqual), [best, next],
        gives: .init(kind: .flag), source: call.node)
      return typer.choice(isBetter, best, next, call.node)
    }
  }
}
