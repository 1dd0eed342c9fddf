import Statistics

/// One side of a formula over bounded numbers.
public struct FormulaSide: Sendable, Equatable {
  let node: FormulaNode

  /// Why a side has no limits.
  public enum Obstacle: Error, Equatable, Sendable {
    /// Two numbers meet whose units do not go together.
    case units(Measure, Measure)
    /// A unit that nobody declared.
    case unknownUnit(String)
    /// A divisor that may be 0.
    case zeroDivisor
    /// A name that stands for nothing.
    case unknownName(String)
  }

  /// The side in its canonical spelling.
  public var text: String { node.text }

  /// Whether the side is a single name.
  public var isName: Bool { if case .name = node.shape { true } else { false } }

  /// The limits of the side, given those of the numbers that it names.
  public func number(
    of numbers: [String: BoundedNumber], units: UnitCatalogue
  ) throws(Obstacle) -> BoundedNumber {
    try BoundedEvaluation(numbers: numbers, units: units).number(node)
  }
}

/// Computes limits node by node; formulas are at most `Limit.operators` deep.
private struct BoundedEvaluation {
  let numbers: [String: BoundedNumber]
  let units: UnitCatalogue

  func number(_ node: FormulaNode) throws(FormulaSide.Obstacle) -> BoundedNumber {
    switch node.shape {
    case .number(let number, let unit):
      return try literal(number.double, unit)
    case .name(let path):
      let name = path.joined(separator: ".")
      guard let number = numbers[name] else { throw .unknownName(name) }
      return number
    case .prefix(_, let operand): return try number(operand).negated
    case .conversion(let operand, let unit):
      let operand = try number(operand)
      let target = try measure(unit)
      guard let converted = operand.converted(to: target) else {
        throw .units(operand.measure, target)
      }
      return converted
    case .infix(let sign, let left, let right):
      return try combined(sign, try number(left), try number(right))
    default: throw .unknownName(node.text)
    }
  }

  private func literal(
    _ number: Double, _ unit: FormulaNode.UnitText?
  ) throws(FormulaSide.Obstacle) -> BoundedNumber {
    let exact = Bounds(exactly: number)
    guard let unit else { return BoundedNumber(number, within: exact, .none) }
    return BoundedNumber(number, within: exact, try measure(unit))
  }

  private func combined(
    _ sign: InfixOperator, _ left: BoundedNumber, _ right: BoundedNumber
  ) throws(FormulaSide.Obstacle) -> BoundedNumber {
    switch sign {
    case .times: return left.times(right)
    case .over:
      guard let quotient = left.divided(by: right) else { throw .zeroDivisor }
      return quotient
    default:
      guard let right = right.converted(to: left.measure) else {
        throw .units(left.measure, right.measure)
      }
      return left.plus(sign == .minus ? right.negated : right)
    }
  }

  private func measure(
    _ unit: FormulaNode.UnitText
  ) throws(FormulaSide.Obstacle) -> Measure {
    do {
      return try units.measure(unit.text)
    } catch {
      throw .unknownUnit(error.part)
    }
  }
}

extension BoundedNumber {
  fileprivate var negated: BoundedNumber {
    BoundedNumber(value.map { -$0 }, within: -bounds, measure)
  }

  fileprivate func plus(_ other: BoundedNumber) -> BoundedNumber {
    BoundedNumber(Self.both(value, other.value, +), within: bounds + other.bounds, measure)
  }

  fileprivate func times(_ other: BoundedNumber) -> BoundedNumber {
    BoundedNumber(
      Self.both(value, other.value, *), within: bounds * other.bounds,
      measure.times(other.measure))
  }

  fileprivate func divided(by other: BoundedNumber) -> BoundedNumber? {
    guard let bounds = bounds.divided(by: other.bounds) else { return nil }
    return BoundedNumber(
      Self.both(value, other.value, /), within: bounds, measure.divided(by: other.measure))
  }

  private static func both(
    _ left: Double?, _ right: Double?, _ combine: (Double, Double) -> Double
  ) -> Double? {
    left.flatMap { left in right.map { combine(left, $0) } }
  }
}
