import Tabular

extension TemplateCheck {
  /// Checks the names, kinds and units of a condition.
  mutating func check(_ condition: TemplateCondition) {
    switch condition {
    case .comparison(let left, let comparison, let right, let place):
      guard let first = type(of: left), let second = type(of: right) else { return }
      check((left, first), comparison, (right, second), at: place)
    case .holds(let operand, let place):
      guard let type = type(of: operand), type.kind != .flag else { return }
      diagnostics.error(
        .templateComparison, "a condition must be true or false, not a \(type.kind.text)",
        at: place, hint: "compare it with something, as in 'value > 0'")
    case .and(let left, let right), .or(let left, let right):
      check(left)
      check(right)
    case .not(let inner): check(inner)
    }
  }

  /// The type of a constant, or nil after reporting that it has none.
  mutating func type(of literal: TemplateLiteral) -> TemplateValueType? {
    switch literal {
    case .text: return TemplateValueType(kind: .text)
    case .flag: return TemplateValueType(kind: .flag)
    case .parameter(let name):
      return parameter(name).map { TemplateValueType(kind: $0.kind, measure: $0.measure) }
    case .number(_, nil): return TemplateValueType(kind: .number)
    case .number(_, let unit?):
      do {
        let measure = try scope.units.measure(unit.text)
        return TemplateValueType(kind: .number, measure: measure)
      } catch {
        diagnostics.error(
          .templateComparison, "'\(error.part)' must be a unit, which it is not", at: unit.place,
          hint: NearestName.hint(for: error.part, among: error.known))
        return nil
      }
    }
  }

  private mutating func type(of operand: TemplateCondition.Operand) -> TemplateValueType? {
    switch operand {
    case .value(let value): type(of: value)
    case .literal(let literal): type(of: literal)
    }
  }

  private typealias Side = (operand: TemplateCondition.Operand, type: TemplateValueType)

  private mutating func check(
    _ left: Side, _ comparison: TemplateCondition.Comparison, _ right: Side, at place: Place
  ) {
    let kinds = (left.type.kind, right.type.kind)
    guard areComparable(kinds.0, kinds.1, left.operand, right.operand) else {
      diagnostics.error(
        .templateComparison,
        "a \(kinds.0.text) must be compared with a \(kinds.0.text), not a \(kinds.1.text)",
        at: place)
      return
    }
    checkUnits(left, right, at: place)
    checkStatus(left.type.statuses, right.operand, at: place)
    checkStatus(right.type.statuses, left.operand, at: place)
    let isOrdered = comparison != .equal && comparison != .unequal
    if isOrdered, [.text, .flag].contains(kinds.0) {
      diagnostics.error(
        .templateComparison,
        "a \(kinds.0.text) must be compared with == or !=, not \(comparison.rawValue)", at: place)
    }
  }

  /// Days are compared with texts of the same shape, everything else with its own kind.
  private func areComparable(
    _ left: Kind, _ right: Kind, _ first: TemplateCondition.Operand,
    _ second: TemplateCondition.Operand
  ) -> Bool {
    if left == right { return true }
    if case .day = left, case .literal(.text) = second { return true }
    if case .day = right, case .literal(.text) = first { return true }
    return false
  }

  private mutating func checkUnits(_ left: Side, _ right: Side, at place: Place) {
    guard left.type.kind == .number,
      !left.type.measure.isComparable(with: right.type.measure),
      !isBareZero(left.operand), !isBareZero(right.operand)
    else { return }
    diagnostics.error(
      .templateComparison,
      "\(left.type.measure.description) must be compared with a unit that converts to it, "
        + "not \(right.type.measure.description)",
      at: place)
  }

  private func isBareZero(_ operand: TemplateCondition.Operand) -> Bool {
    operand == .literal(.number(0, unit: nil))
  }

  private mutating func checkStatus(
    _ statuses: [String], _ operand: TemplateCondition.Operand, at place: Place
  ) {
    guard !statuses.isEmpty, case .literal(.text(let word)) = operand, !statuses.contains(word)
    else { return }
    diagnostics.error(
      .templateComparison, "'\(word)' must be a status of the finding, which it is not", at: place,
      notes: ["statuses: " + statuses.joined(separator: ", ")],
      hint: NearestName.hint(for: word, among: statuses))
  }
}
