public import Tabular

/// The condition of an `if`: comparisons of values with each other and with literals.
///
/// A comparison with a value that is missing is neither true nor false; an `if` whose condition is
/// neither takes its `else`.
public indirect enum TemplateCondition: Sendable, Equatable {
  /// One side of a comparison.
  public enum Operand: Sendable, Equatable {
    /// A finding, parameter, count or cell.
    case value(TemplateValue)
    /// A constant.
    case literal(TemplateLiteral)
  }

  /// How two sides are compared.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Both are the same.
    case equal = "=="
    /// Both differ.
    case unequal = "!="
    /// The left one is below.
    case below = "<"
    /// The left one is at most the right one.
    case atMost = "<="
    /// The left one is above.
    case above = ">"
    /// The left one is at least the right one.
    case atLeast = ">="
  }

  /// Two sides compared.
  case comparison(Operand, Comparison, Operand, Place)
  /// A flag by itself.
  case holds(Operand, Place)
  /// Both hold.
  case and(TemplateCondition, TemplateCondition)
  /// At least one holds.
  case or(TemplateCondition, TemplateCondition)
  /// It does not hold.
  case not(TemplateCondition)
}
