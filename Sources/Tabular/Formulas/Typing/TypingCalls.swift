extension FormulaTyper {
  /// A call: of a row function, of an aggregate or window function where they belong, or a constant.
  mutating func called(
    _ path: [String], _ arguments: [FormulaNode.Argument], _ node: FormulaNode
  ) -> TypedNode? {
    if let constant = constant(node) { return constant }
    let name = path.joined(separator: ".")
    let call = FunctionCall(name: name, arguments: arguments, node: node)
    if sort == .aggregate, let function = AggregateFunctions.function(name) {
      return aggregate(function, call)
    }
    if sort == .window, let function = WindowFunctions.function(name) {
      return window(function, call)
    }
    if let function = RowFunctions.function(name) {
      guard accepts(call, function.manual) else { return nil }
      return function.typed(call, by: &self)
    }
    reportUnknown(call)
    return nil
  }

  /// Whether the number and the names of the arguments fit; reports it when they do not.
  mutating func accepts(_ call: FunctionCall, _ manual: FunctionManual) -> Bool {
    let count = call.arguments.count
    let wrongName = call.arguments.compactMap(\.name).first {
      !manual.argumentNames.contains($0) && manual.name != "case"
    }
    if let wrongName {
      diagnostics.error(
        .formulaArguments, "'\(wrongName)' must be an argument of \(manual.name), which it is not",
        at: place(of: call.node), notes: ["\(manual.signature): \(manual.summary)"],
        hint: NearestName.hint(for: wrongName, among: manual.argumentNames))
      return false
    }
    let isConditional = call.arguments.contains { $0.condition != nil } && manual.name != "case"
    guard count < manual.fewestArguments || count > manual.mostArguments ?? .max || isConditional
    else { return true }
    diagnostics.error(
      .formulaArguments, "\(manual.name) must have \(manual.countText), not \(count)",
      at: place(of: call.node), notes: ["\(manual.signature): \(manual.summary)"])
    return false
  }

  /// The typed arguments in the order of the manual, nil where one was left out; nil with a report.
  mutating func operands(_ call: FunctionCall, _ manual: FunctionManual) -> [TypedNode?]? {
    var result: [TypedNode?] = []
    var isSound = true
    for argument in call.ordered(manual) {
      let node = argument.map { typed($0) }
      if case .some(.none) = node { isSound = false }
      result.append(node ?? nil)
    }
    return isSound ? result : nil
  }

  private mutating func reportUnknown(_ call: FunctionCall) {
    let elsewhere =
      AggregateFunctions.function(call.name)?.manual
      ?? WindowFunctions.function(call.name)?.manual
    if let elsewhere {
      let steps = elsewhere.sort == .aggregate ? "summarize or a finding" : "the step window"
      diagnostics.error(
        .formulaMisplaced,
        "\(call.name) must stand in \(steps)\(isInsideAggregate ? ", not inside another" : "")",
        at: place(of: call.node), notes: ["\(elsewhere.signature): \(elsewhere.summary)"])
      return
    }
    let known = FunctionManual.all.filter { $0.sort == .row || $0.sort == sort }.map(\.name)
    diagnostics.error(
      .formulaUnknownFunction, "'\(call.name)' must be a function, which it is not",
      at: place(of: call.node), hint: NearestName.hint(for: call.name, among: known))
  }
}

extension FunctionManual {
  /// How many arguments a call must have: `2 arguments`, `1 to 2 arguments`, `at least 1 argument`.
  var countText: String {
    guard let most = mostArguments else {
      return "at least \(fewestArguments) \(fewestArguments == 1 ? "argument" : "arguments")"
    }
    let count = most == fewestArguments ? "\(most)" : "\(fewestArguments) to \(most)"
    return most == 0 ? "no arguments" : "\(count) \(most == 1 ? "argument" : "arguments")"
  }
}
