/// What the cells of a column must be beyond their type.
public enum ColumnConstraint: Sendable, Equatable {
  /// A number that cells are compared with, in the unit of the column.
  public struct Bound: Sendable, Equatable {
    /// The number, an exact decimal.
    public let mantissa: Int64
    /// How many of its digits are behind the point.
    public let scale: Int
    /// Whether the number itself is allowed.
    public let isIncluded: Bool

    /// A bound.
    public init(_ mantissa: Int64, scale: Int = 0, isIncluded: Bool = true) {
      self.mantissa = mantissa
      self.scale = scale
      self.isIncluded = isIncluded
    }
  }

  /// No cell is missing.
  case required
  /// No value stands twice.
  case unique
  /// No number is below.
  case atLeast(Bound)
  /// No number is above.
  case atMost(Bound)
  /// Only these texts.
  case oneOf([String])
  /// Only texts that a regular expression matches as a whole.
  case matches(String)
  /// Only values that stand in a column of another input.
  case refers(ColumnReference)

  /// What a cell must be, for messages.
  var expectation: String {
    switch self {
    case .required: "present"
    case .unique: "unique"
    case .atLeast(let bound): (bound.isIncluded ? "at least " : "above ") + bound.text
    case .atMost(let bound): (bound.isIncluded ? "at most " : "below ") + bound.text
    case .oneOf(let words): "one of " + words.map { "'\($0)'" }.joined(separator: ", ")
    case .matches(let pattern): "text that matches '\(pattern)'"
    case .refers(let reference): "a value of '\(reference.text)'"
    }
  }

  /// The code of its breach.
  var code: Diagnostic.Code {
    if case .refers = self { .inputReference } else { .inputConstraint }
  }
}

extension ColumnConstraint.Bound {
  /// The number as people write it.
  public var plainText: String { text }

  /// The number as people write it.
  var text: String { NumberText.decimal(mantissa, scale: scale) }
}
