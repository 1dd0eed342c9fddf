import Tabular

/// Compares values of a template; nil when one of them is missing.
enum ValueComparison {
  /// Whether two values of one kind are the same; days are the same as their texts.
  static func areEqual(_ left: Value, _ right: Value) -> Bool {
    order(left, right) == 0
  }

  /// Whether a comparison holds; nil when a value is missing or kinds differ.
  static func holds(
    _ left: ResolvedValue, _ comparison: TemplateCondition.Comparison, _ right: ResolvedValue
  ) -> Bool? {
    guard let order = order(converted(left, to: right.measure), right.value) else { return nil }
    switch comparison {
    case .equal: return order == 0
    case .unequal: return order != 0
    case .below: return order < 0
    case .atMost: return order <= 0
    case .above: return order > 0
    case .atLeast: return order >= 0
    }
  }

  private static func converted(_ value: ResolvedValue, to measure: Measure) -> Value {
    guard let number = value.value.double, let factor = value.measure.factor(to: measure),
      factor != .one
    else { return value.value }
    let product = number * Double(factor.numerator) / Double(factor.denominator)
    return .number(.binary(product))
  }

  /// Below zero, zero or above zero as the left value is below, equal to or above the right one.
  private static func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let left), .number(let right)): sign(left.double, right.double)
    case (.day(let left, _), .day(let right, _)): sign(left, right)
    case (.text(let left), .text(let right)): sign(left, right)
    case (.flag(let left), .flag(let right)): sign(left ? 1 : 0, right ? 1 : 0)
    case (.day(let left, let grain), .text(let right)): sign(grain.text(left), right)
    case (.text(let left), .day(let right, let grain)): sign(left, grain.text(right))
    default: nil
    }
  }

  private static func sign<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Int {
    left < right ? -1 : left > right ? 1 : 0
  }
}
