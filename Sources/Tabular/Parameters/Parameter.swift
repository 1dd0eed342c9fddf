/// One key that a step, an indicator, a model or a chart takes.
public struct Parameter: Sendable, Equatable {
  /// What may be written as the value.
  public enum Kind: Sendable, Equatable {
    /// A text.
    case text
    /// One of a few words.
    case choice([String])
    /// The name of a column.
    case column
    /// A list of column names.
    case columns
    /// A formula.
    case formula
    /// A list of formulas.
    case formulas
    /// Names with a formula each.
    case namedFormulas
    /// The name of a table.
    case table
    /// A list of table names.
    case tables
    /// A whole number.
    case count
    /// A number.
    case number
    /// True or false.
    case flag
    /// An object or list with rules of its own, which the manual explains.
    case structure
  }

  /// The key.
  public let name: String
  /// What may be written.
  public let kind: Kind
  /// Whether the key must be there.
  public let isRequired: Bool
  /// One line for people.
  public let help: String

  /// Declares a key.
  public init(_ name: String, _ kind: Kind, required: Bool = false, _ help: String) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.help = help
  }
}
