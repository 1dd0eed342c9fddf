/// `case(condition: value, condition: value, else: value)`.
struct CaseFunction: RowFunction {
  let manual = FunctionManual(
    "case", .row, ["condition: value...", "else: value?"],
    "the value of the first condition that holds; without 'else' the others are missing",
    example: ("case(3 > 5: 'large', 3 > 2: 'middle', else: 'small')", "middle"))

  func typed(_ call: FunctionCall, by typer: inout FormulaTyper) -> TypedNode? {
    guard let branches = branches(call, &typer),
      let values = typer.unified(branches.map(\.value), for: "case", at: call.node),
      let last = values.last
    else { return nil }
    let pairs = zip(branches.dropLast(), values)
    return pairs.reversed().reduce(last) { rest, pair in
      guard let condition = pair.0.condition else { return rest }
      return typer.choice(typer.holding(condition), pair.1, rest, call.node)
    }
  }

  private typealias Branch = (condition: TypedNode?, value: TypedNode)

  /// The conditions with their values; the last one is that of `else`, or null.
  private func branches(_ call: FunctionCall, _ typer: inout FormulaTyper) -> [Branch]? {
    var branches: [Branch] = []
    var isSound = true
    var otherwise = typer.typed(FormulaNode(.null, at: call.node.range))
    for argument in call.arguments {
      guard argument.name != "else" else {
        otherwise = typer.typed(argument.value)
        continue
      }
      guard let condition = argument.condition else {
        typer.reportArguments(call, manual)
        return nil
      }
      let flag = typer.typed(condition).flatMap {
        typer.expect(.flag, $0, for: "a condition of case")
      }
      let value = typer.typed(argument.value)
      if let flag, let value { branches.append((flag, value)) } else { isSound = false }
    }
    guard isSound, let otherwise else { return nil }
    return branches + [(nil, otherwise)]
  }
}

extension FormulaTyper {
  /// A condition that is false where it has no value, so that the next one is asked.
  func holding(_ condition: TypedNode) -> TypedNode {
    let no = TypedNode(.value(.flag(false)), gives: .init(kind: .flag), source: condition.source)
    return TypedNode(
      .otherwise, [condition, no], gives: condition.result, source: condition.source)
  }

  /// The problem of a call that is not written as its manual says.
  mutating func reportArguments(_ call: FunctionCall, _ manual: FunctionManual) {
    diagnostics.error(
      .formulaArguments, "\(manual.name) must be called as \(manual.signature)",
      at: place(of: call.node), notes: ["for example \(manual.example)"])
  }
}
