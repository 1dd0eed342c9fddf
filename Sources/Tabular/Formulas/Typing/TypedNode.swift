/// One node of a formula whose kinds, units and privacy are known.
///
/// An object, because a node may stand in several places (`least(a, b)` compares and takes it) and
/// must be computed once.
final class TypedNode: Sendable {
  /// What a node is known to give.
  struct Result: Sendable, Equatable {
    /// What kind of values; nil for a bare `null`.
    var kind: Kind?
    /// What its numbers count.
    var measure = Measure.none
    /// Who may see the values.
    var privacy = Field.Privacy.open
    /// Whether it takes the unit of whatever it meets: a bare 0, `null`.
    var takesAnyUnit = false
    /// The answers that texts are codes of; nil where they are none.
    var scale: Scale?
  }

  /// What is computed.
  let operation: RowOperation
  /// From what, in order.
  let operands: [TypedNode]
  /// What comes out.
  let result: Result
  /// The formula that it stands for, in messages.
  let source: FormulaNode

  init(
    _ operation: RowOperation, _ operands: [TypedNode] = [], gives result: Result,
    source: FormulaNode
  ) {
    self.operation = operation
    self.operands = operands
    self.source = source
    var result = result
    result.privacy = operands.map(\.result.privacy).reduce(
      result.privacy, Field.Privacy.stricter)
    self.result = result
  }

  var kind: Kind? { result.kind }
  var measure: Measure { result.measure }

  /// The kind and unit as messages say them: `a number [kg]`, `a text`.
  var typeText: String {
    guard let kind else { return "null" }
    return measure.isNone ? "a \(kind.text)" : "a \(kind.text) [\(measure.symbol)]"
  }

  /// A literal number, if this is one.
  var literal: Value.Number? {
    if case .value(.number(let number)) = operation { number } else { nil }
  }
}

extension Field.Privacy {
  /// The stricter one of two.
  static func stricter(_ a: Field.Privacy, _ b: Field.Privacy) -> Field.Privacy {
    if a == .hidden || b == .hidden { return .hidden }
    return a == .person || b == .person ? .person : .open
  }
}
