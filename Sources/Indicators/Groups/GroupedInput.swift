public import Tabular

/// What an indicator reads of each row: a formula under a role of its own, such as "value".
public struct GroupedInput: Sendable {
  /// What the formula must give.
  enum Content: Sendable {
    case number(like: String?)
    case flag
    case label
    case day
  }

  /// The name by which the indicator asks for it.
  public let role: String
  let formula: Written
  let content: Content

  /// A number; with `like`, in the unit of another role, into which it is converted.
  public static func number(
    _ role: String, _ formula: Written, like other: String? = nil
  ) -> GroupedInput {
    GroupedInput(role: role, formula: formula, content: .number(like: other))
  }

  /// A condition.
  public static func flag(_ role: String, _ formula: Written) -> GroupedInput {
    GroupedInput(role: role, formula: formula, content: .flag)
  }

  /// A category: a text, a flag, a season or a code.
  public static func label(_ role: String, _ formula: Written) -> GroupedInput {
    GroupedInput(role: role, formula: formula, content: .label)
  }

  /// A day, a month or a season.
  public static func day(_ role: String, _ formula: Written) -> GroupedInput {
    GroupedInput(role: role, formula: formula, content: .day)
  }

  /// Whether its values become texts of the result.
  var isLabel: Bool {
    if case .label = content { true } else { false }
  }

  /// The column of the formula; nil when it does not fit, which is reported.
  func field(
    in columns: inout FormulaColumns, beside read: [String: Field],
    reporting problems: inout Diagnostics
  ) -> Field? {
    let purpose = "'\(role)'"
    switch content {
    case .number(let other):
      guard let other, let model = read[other] else {
        return columns.number(formula, for: purpose, reporting: &problems)
      }
      return columns.number(
        formula, in: model.measure, of: "'\(other)'", for: purpose, reporting: &problems)
    case .label: return columns.column(formula, reporting: &problems)
    case .flag:
      return field("a condition", in: &columns, reporting: &problems) { $0 == .flag }
    case .day:
      return field("a date, month or season", in: &columns, reporting: &problems) {
        if case .day = $0 { true } else { false }
      }
    }
  }

  private func field(
    _ expected: String, in columns: inout FormulaColumns, reporting problems: inout Diagnostics,
    where isExpected: (Kind) -> Bool
  ) -> Field? {
    guard let field = columns.column(formula, reporting: &problems) else { return nil }
    guard isExpected(field.kind) else {
      problems.error(
        .formulaKind, "'\(role)' must be \(expected), not a \(field.kind.text)",
        at: formula.place)
      return nil
    }
    return field
  }
}
