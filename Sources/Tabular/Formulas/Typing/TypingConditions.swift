extension FormulaTyper {
  /// `not x`.
  mutating func inverted(_ operand: FormulaNode, _ node: FormulaNode) -> TypedNode? {
    guard let operand = typed(operand), let flag = expect(.flag, operand, for: "'not'") else {
      return nil
    }
    return TypedNode(.not, [flag], gives: .init(kind: .flag), source: node)
  }

  /// `a and b`, `a or b`.
  mutating func joined(
    _ sign: InfixOperator, _ left: TypedNode, _ right: TypedNode, _ node: FormulaNode
  ) -> TypedNode? {
    let name = "'\(sign.rawValue)'"
    let sides = (expect(.flag, left, for: name), expect(.flag, right, for: name))
    guard let left = sides.0, let right = sides.1 else { return nil }
    return TypedNode(
      sign == .and ? .and : .or, [left, right], gives: .init(kind: .flag), source: node)
  }

  /// `a < b` and the like.
  mutating func compared(
    _ sign: InfixOperator, _ left: TypedNode, _ right: TypedNode, _ node: FormulaNode
  ) -> TypedNode? {
    let (left, right) = (asSeason(left, like: right), asSeason(right, like: left))
    guard let sides = onScale(sign, left, right, node) else { return nil }
    return unified(sides, for: "'\(sign.rawValue)'", at: node).map {
      TypedNode(
        .comparison(Self.kernelSign(sign)), Self.crossed($0[0], $0[1]), gives: .init(kind: .flag),
        source: node)
    }
  }

  /// `x in (a, b)`.
  mutating func member(
    _ operand: FormulaNode, _ elements: [FormulaNode], _ node: FormulaNode
  ) -> TypedNode? {
    guard let operand = typed(operand) else { return nil }
    let tests = elements.map { element in
      typed(element).flatMap { compared(.equal, operand, $0, node) }
    }
    return chained(tests, .or, node)
  }

  /// `x in low..high`.
  mutating func between(
    _ operand: FormulaNode, _ low: FormulaNode, _ high: FormulaNode, _ node: FormulaNode
  ) -> TypedNode? {
    guard let operand = typed(operand) else { return nil }
    let tests = [
      typed(low).flatMap { compared(.greaterOrEqual, operand, $0, node) },
      typed(high).flatMap { compared(.lessOrEqual, operand, $0, node) },
    ]
    return chained(tests, .and, node)
  }

  private func chained(
    _ tests: [TypedNode?], _ operation: RowOperation, _ node: FormulaNode
  ) -> TypedNode? {
    let typed = tests.compactMap { $0 }
    guard typed.count == tests.count else { return nil }
    return Self.balanced(typed[...], operation, node)
  }

  /// Halves of halves, so that a long list makes no deep tree.
  private static func balanced(
    _ tests: ArraySlice<TypedNode>, _ operation: RowOperation, _ node: FormulaNode
  ) -> TypedNode? {
    guard tests.count > 1 else { return tests.first }
    let middle = tests.startIndex + tests.count / 2
    let halves = [tests[..<middle], tests[middle...]].compactMap { balanced($0, operation, node) }
    return TypedNode(operation, halves, gives: .init(kind: .flag), source: node)
  }

  /// A bare whole number beside a season is the season that starts in that year.
  private func asSeason(_ operand: TypedNode, like other: TypedNode) -> TypedNode {
    guard case .day(.season(let start)) = other.kind, case .decimal(let year, 0) = operand.literal,
      operand.measure.isNone, (1...9999).contains(year)
    else { return operand }
    let grain = Grain.season(start: start)
    return TypedNode(
      .value(.day(Int32(year), grain)), gives: .init(kind: .day(grain)), source: operand.source)
  }

  /// Both sides times whole numbers where the factor between their units is no decimal, so that
  /// decimals are still compared exactly: 3 of a third are one.
  private static func crossed(_ left: TypedNode, _ right: TypedNode) -> [TypedNode] {
    guard case .scale(let factor) = right.operation, ScaleKernel.decimal(factor) == nil,
      let numerator = Ratio(factor.numerator, 1), let denominator = Ratio(factor.denominator, 1)
    else { return [left, right] }
    return [
      TypedNode(.scale(denominator), [left], gives: left.result, source: left.source),
      TypedNode(.scale(numerator), right.operands, gives: right.result, source: right.source),
    ]
  }

  private static func kernelSign(_ sign: InfixOperator) -> ComparisonKernel.Sign {
    switch sign {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .notEqual: .notEqual
    case .greaterOrEqual: .greaterOrEqual
    case .greater: .greater
    default: .equal
    }
  }
}
