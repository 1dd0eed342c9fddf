/// Finds kind, unit and privacy of every node of one formula, and reports what does not fit.
///
/// A node that cannot be typed gives nil, and what stands above it stays silent: one mistake, one
/// message.
struct FormulaTyper {
  let formula: Formula
  let scope: FormulaScope
  /// Which functions may be called.
  let sort: FunctionManual.Sort
  var diagnostics = Diagnostics()
  /// The aggregates found so far, or the window functions.
  var supplied: [SuppliedCall] = []
  /// The kind of the column that windows go by.
  var timeKind: Kind?
  /// Whether the node at hand is an argument of an aggregate.
  var isInsideAggregate = false

  init(_ formula: Formula, in scope: FormulaScope, sort: FunctionManual.Sort) {
    self.formula = formula
    self.scope = scope
    self.sort = sort
  }

  /// The typed node, or nil when it does not fit and the reason was reported.
  mutating func typed(_ node: FormulaNode) -> TypedNode? {
    switch node.shape {
    case .number(let number, let unit): numberLiteral(number, unit, node)
    case .text(let text): literal(.text(text), .text, node)
    case .flag(let flag): literal(.flag(flag), .flag, node)
    case .day(let ordinal, let grain): literal(.day(ordinal, grain), .day(grain), node)
    case .null:
      TypedNode(.value(.missing(.blank)), gives: .init(kind: nil, takesAnyUnit: true), source: node)
    case .parameter(let name): parameter(name, node)
    case .name(let path): named(path, node)
    case .prefix(.minus, let operand): negated(operand, node)
    case .prefix(.not, let operand): inverted(operand, node)
    case .infix(let sign, let left, let right): infix(sign, left, right, node)
    case .conversion(let operand, let unit): converted(operand, unit, node)
    case .membership(let operand, let elements): member(operand, elements, node)
    case .between(let operand, let low, let high): between(operand, low, high, node)
    case .missing(let operand, let isMissing):
      typed(operand).map {
        TypedNode(.isMissing(isMissing), [$0], gives: .init(kind: .flag), source: node)
      }
    case .call(let path, let arguments): called(path, arguments, node)
    case .list, .unit: misplacedBracket(node)
    }
  }

  /// Where a node stands in the pipeline file.
  func place(of node: FormulaNode) -> Place? { formula.written.place(of: node.range) }

  /// What a node is, with its place, for a note.
  func note(_ operand: TypedNode) -> String {
    let place = place(of: operand.source).map { " (\($0.text))" } ?? ""
    let text = operand.source.text
    let shown = text.hasPrefix("'") ? text : "'\(text)'"
    return "\(shown) is \(operand.typeText)\(place)"
  }

  private func literal(_ value: Value, _ kind: Kind, _ node: FormulaNode) -> TypedNode {
    TypedNode(.value(value), gives: .init(kind: kind), source: node)
  }

  private mutating func numberLiteral(
    _ number: Value.Number, _ unit: FormulaNode.UnitText?, _ node: FormulaNode
  ) -> TypedNode? {
    guard let unit else {
      return TypedNode(
        .value(.number(number)),
        gives: .init(kind: .number, takesAnyUnit: number.double == 0), source: node)
    }
    guard let measure = measure(unit) else { return nil }
    return TypedNode(
      .value(.number(number)), gives: .init(kind: .number, measure: measure), source: node)
  }

  private mutating func misplacedBracket(_ node: FormulaNode) -> TypedNode? {
    diagnostics.error(
      .formulaKind, "a list must be an argument of a function, not a value of its own",
      at: place(of: node))
    return nil
  }
}
