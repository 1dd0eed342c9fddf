public import Tabular

/// Keeps the rows for which a condition holds.
///
/// A condition without a value does not hold; the ledger says how many there were.
public struct Where: Stage {
  let condition: Formula
  let because: String

  /// Its name, keys and example.
  public static let manual = Manual(
    "where", "Keeps the rows for which a condition holds",
    parameters: [
      Parameter("where", .formula, required: true, "the condition"),
      Parameter("because", .text, "why the others are left out, for the ledger"),
    ],
    example: #"{ "where": "season == $season", "because": "other seasons" }"#)

  /// Reads the condition.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    because = arguments.text("because", reporting: &diagnostics)?.text ?? ""
    guard let written = arguments.text("where", reporting: &diagnostics),
      let formula = Formula(written, reporting: &diagnostics)
    else { return nil }
    condition = formula
  }

  /// Lowers to `keep`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    guard
      let condition = condition.condition(
        in: scope.formulas(over: input.schema), reporting: &diagnostics)
    else { return nil }
    return Relation(
      .keep(input, condition, because: because), schema: input.schema, step: scope.step)
  }
}
