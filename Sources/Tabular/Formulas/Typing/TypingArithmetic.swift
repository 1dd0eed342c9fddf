extension FormulaTyper {
  /// `-x`.
  mutating func negated(_ operand: FormulaNode, _ node: FormulaNode) -> TypedNode? {
    guard let operand = typed(operand), let number = number(operand, for: "'-'") else { return nil }
    let zero = TypedNode(
      .value(.number(.decimal(0, scale: 0))), gives: .init(kind: .number), source: node)
    return TypedNode(.arithmetic(.minus), [zero, number], gives: number.result, source: node)
  }

  /// All operators with two sides.
  mutating func infix(
    _ sign: InfixOperator, _ left: FormulaNode, _ right: FormulaNode, _ node: FormulaNode
  ) -> TypedNode? {
    let sides = (typed(left), typed(right))
    guard let left = sides.0, let right = sides.1 else { return nil }
    switch sign {
    case .plus, .minus, .remainder: return sum(sign, left, right, node)
    case .times, .over: return product(sign, left, right, node)
    case .power: return power(left, right, node)
    case .otherwise:
      return unified([left, right], for: "'??'", at: node).map {
        var result = $0[0].result
        if $0[1].result.scale != result.scale { result.scale = nil }
        return TypedNode(.otherwise, $0, gives: result, source: node)
      }
    case .and, .or: return joined(sign, left, right, node)
    default: return compared(sign, left, right, node)
    }
  }

  private mutating func sum(
    _ sign: InfixOperator, _ left: TypedNode, _ right: TypedNode, _ node: FormulaNode
  ) -> TypedNode? {
    let name = "'\(sign.rawValue)'"
    guard let left = number(left, for: name), let right = number(right, for: name),
      let operands = unified([left, right], for: name, at: node)
    else { return nil }
    let kernel: ArithmeticKernel.Sign =
      sign == .plus ? .plus : sign == .minus ? .minus : .remainder
    return TypedNode(
      .arithmetic(kernel), operands, gives: .init(kind: .number, measure: operands[0].measure),
      source: node)
  }

  /// `a * b`, `a / b`: units of one dimension are brought to the left one, so that they cancel.
  mutating func product(
    _ sign: InfixOperator, _ left: TypedNode, _ right: TypedNode, _ node: FormulaNode
  ) -> TypedNode? {
    let name = "'\(sign.rawValue)'"
    guard let left = number(left, for: name), let right = number(right, for: name) else {
      return nil
    }
    let aligned = right.measure.withUnits(of: left.measure)
    let operand = right.measure.factor(to: aligned).map { scaled(right, by: $0, to: aligned) }
    guard let operand else { return nil }
    let measure =
      sign == .times ? left.measure.times(aligned) : left.measure.divided(by: aligned)
    return TypedNode(
      .arithmetic(sign == .times ? .times : .over), [left, operand],
      gives: .init(kind: .number, measure: measure), source: node)
  }
}

extension Measure {
  /// The same measure, where a unit of one dimension with a unit of `other` takes that one's name.
  func withUnits(of other: Measure) -> Measure {
    let names = Set(other.terms.map(\.name))
    return Measure(
      terms.map { term in
        guard !names.contains(term.name), !term.dimensions.isEmpty,
          let same = other.terms.first(where: { $0.dimensions == term.dimensions })
        else { return term }
        return Term(
          name: same.name, power: term.power, size: same.size, dimensions: same.dimensions)
      })
  }
}
