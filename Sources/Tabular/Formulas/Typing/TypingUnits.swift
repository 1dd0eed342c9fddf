extension FormulaTyper {
  /// The measure between brackets, or nil with a report of the part that is unknown.
  mutating func measure(_ unit: FormulaNode.UnitText) -> Measure? {
    do throws(UnitCatalogue.Misspelling) {
      return try scope.units.measure(unit.text)
    } catch {
      let start = unit.range.lowerBound + error.range.lowerBound
      diagnostics.error(
        .unknownUnit, "'\(error.part)' must be a known unit, which it is not",
        at: formula.written.place(of: start..<(start + error.range.count)),
        hint: error.advice)
      return nil
    }
  }

  /// `x as [unit]`: exact within a dimension, by declared factors between dimensions.
  mutating func converted(
    _ operand: FormulaNode, _ unit: FormulaNode.UnitText, _ node: FormulaNode
  ) -> TypedNode? {
    guard let operand = typed(operand), let target = measure(unit),
      let number = number(operand, for: "'as'")
    else { return nil }
    guard let factor = scope.factors.factor(from: number.measure, to: target) else {
      diagnostics.error(
        .formulaUnit,
        "'\(number.source.text)' must convert to [\(target.symbol)], "
          + "not be \(number.measure.description)",
        at: place(of: node),
        notes: ["no unit and no declared factor leads from one to the other"])
      return nil
    }
    return scaled(number, by: factor, to: target)
  }

  /// The operand in another measure of its dimension; itself where nothing changes.
  func inUnit(_ operand: TypedNode, _ target: Measure) -> TypedNode? {
    if operand.result.takesAnyUnit { return operand.measured(target) }
    return operand.measure.factor(to: target).map { scaled(operand, by: $0, to: target) }
  }

  /// The operand as a plain number, or nil with a report that it has a dimension.
  mutating func dimensionless(_ operand: TypedNode, for function: String) -> TypedNode? {
    guard let number = number(operand, for: function) else { return nil }
    if let plain = inUnit(number, .none) { return plain }
    diagnostics.error(
      .formulaUnit,
      "\(function) must have a number without unit, not [\(number.measure.symbol)]",
      at: place(of: number.source),
      hint: "divide by one of the unit: \(number.source.text) / 1[\(number.measure.symbol)]")
    return nil
  }

  func scaled(_ operand: TypedNode, by factor: Ratio, to target: Measure) -> TypedNode {
    guard factor != .one else { return operand.measured(target) }
    return TypedNode(
      .scale(factor), [operand], gives: .init(kind: .number, measure: target),
      source: operand.source)
  }

  /// All operands in the unit of the first one that has one, or nil with a report.
  ///
  /// Other kinds than numbers must be the same; a bare `null` takes any kind.
  mutating func unified(
    _ operands: [TypedNode], for purpose: String, at node: FormulaNode
  ) -> [TypedNode]? {
    let kind = operands.compactMap(\.kind).first ?? .number
    let operands = operands.map { $0.kind == nil ? $0.ofKind(kind) : $0 }
    if let other = operands.first(where: { $0.kind != kind }) {
      report(kinds: [operands[0].kind == kind ? operands[0] : other, other], purpose, node)
      return nil
    }
    guard kind == .number, let first = operands.first(where: { !$0.result.takesAnyUnit }) else {
      return operands
    }
    var result: [TypedNode] = []
    for operand in operands {
      guard let converted = inUnit(operand, first.measure) else {
        report(units: [first, operand], purpose, node)
        return nil
      }
      result.append(converted)
    }
    return result
  }

  private mutating func report(kinds: [TypedNode], _ purpose: String, _ node: FormulaNode) {
    let texts = kinds.map { $0.kind?.text ?? "null" }.joined(separator: " and ")
    diagnostics.error(
      .formulaKind, "\(purpose) must have values of one kind, not \(texts)", at: place(of: node),
      notes: kinds.map(note), hint: quotesHint(kinds))
  }

  /// Texts that are numbers are the usual reason why kinds differ.
  private func quotesHint(_ operands: [TypedNode]) -> String? {
    guard operands.contains(where: { $0.kind == .number }) else { return nil }
    for operand in operands {
      guard case .text(let text) = operand.source.shape, DecimalText.number(text) != nil else {
        continue
      }
      return "remove the quotes: \(text)"
    }
    return nil
  }

  private mutating func report(units: [TypedNode], _ purpose: String, _ node: FormulaNode) {
    let texts = units.map { $0.measure.isNone ? "a number without unit" : "[\($0.measure.symbol)]" }
    let differsByState = units[0].measure.differsOnlyByState(from: units[1].measure)
    let factor = scope.factors.factor(from: units[1].measure, to: units[0].measure)
    let crossing = factor.map { _ in
      "a declared factor leads there: \(units[1].source.text) as [\(units[0].measure.symbol)]"
    }
    let hint = differsByState ? "declare a factor between the states, with its source" : nil
    diagnostics.error(
      differsByState ? .formulaState : .formulaUnit,
      "\(purpose) must have numbers of one \(differsByState ? "product state" : "dimension"), "
        + "not \(texts[0]) and \(texts[1])",
      at: place(of: node), notes: units.map(note),
      hint: crossing ?? hint)
  }

  /// The operand if it is a number, or nil with a report.
  mutating func number(_ operand: TypedNode, for purpose: String) -> TypedNode? {
    expect(.number, operand, for: purpose)
  }

  /// The operand if it has a kind, or nil with a report.
  mutating func expect(
    _ kind: Kind, _ operand: TypedNode, for purpose: String
  ) -> TypedNode? {
    guard let found = operand.kind else { return operand.ofKind(kind) }
    guard found == kind else {
      diagnostics.error(
        .formulaKind, "\(purpose) must have a \(kind.text), not a \(found.text)",
        at: place(of: operand.source))
      return nil
    }
    return operand
  }
}

extension TypedNode {
  /// The same node with another measure; its numbers stay.
  func measured(_ measure: Measure) -> TypedNode {
    var result = result
    result.measure = measure
    result.takesAnyUnit = false
    return TypedNode(operation, operands, gives: result, source: source)
  }

  /// A bare `null` as a value of a kind.
  func ofKind(_ kind: Kind) -> TypedNode {
    var result = result
    result.kind = kind
    return TypedNode(operation, operands, gives: result, source: source)
  }
}
