/// A call as written.
struct FunctionCall: Sendable {
  let name: String
  let arguments: [FormulaNode.Argument]
  let node: FormulaNode

  /// The arguments in the order of the manual, nil where one was left out; named ones go to their
  /// place, the others fill up from the left.
  func ordered(_ manual: FunctionManual) -> [FormulaNode?] {
    let names = manual.argumentNames
    guard arguments.contains(where: { $0.name != nil }) else { return arguments.map(\.value) }
    var slots = [FormulaNode?](repeating: nil, count: max(names.count, arguments.count))
    for argument in arguments {
      guard let name = argument.name, let index = names.firstIndex(of: name) else { continue }
      slots[index] = argument.value
    }
    for argument in arguments where argument.name == nil {
      if let free = slots.firstIndex(where: { $0 == nil }) { slots[free] = argument.value }
    }
    return slots
  }
}
