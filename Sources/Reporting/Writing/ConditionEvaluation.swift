import Tabular

extension ValueResolver {
  /// Whether a condition holds; nil when it depends on a value that is missing.
  ///
  /// `and` is false as soon as one side is, `or` true as soon as one side is (Kleene's logic).
  func holds(
    _ condition: TemplateCondition, units: UnitCatalogue
  ) throws(Diagnostic) -> Bool? {
    switch condition {
    case .comparison(let left, let comparison, let right, _):
      return ValueComparison.holds(
        try resolve(left, units: units), comparison, try resolve(right, units: units))
    case .holds(let operand, _): return try resolve(operand, units: units).value.flag
    case .and(let left, let right):
      let (first, second) = (try holds(left, units: units), try holds(right, units: units))
      if first == false || second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let (first, second) = (try holds(left, units: units), try holds(right, units: units))
      if first == true || second == true { return true }
      return first == nil || second == nil ? nil : false
    case .not(let inner): return try holds(inner, units: units).map { !$0 }
    }
  }

  private func resolve(
    _ operand: TemplateCondition.Operand, units: UnitCatalogue
  ) throws(Diagnostic) -> ResolvedValue {
    switch operand {
    case .value(let value): try resolve(value)
    case .literal(let literal): resolve(literal, units: units)
    }
  }
}
