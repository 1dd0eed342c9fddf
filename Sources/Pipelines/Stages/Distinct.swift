public import Tabular

/// Keeps the first or last row of each combination of columns.
public struct Distinct: Stage {
  let columns: [Written]
  let keepsLast: Bool

  /// Its name, keys and example.
  public static let manual = Manual(
    "distinct", "Keeps one row of each combination of columns",
    parameters: [
      Parameter("distinct", .columns, required: true, "the columns"),
      Parameter("keep", .choice(["first", "last"]), "which row of a combination stays: first"),
    ],
    example: #"{ "distinct": ["coop_id"], "keep": "last" }"#)

  /// Reads the columns.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    columns = arguments.texts("distinct", reporting: &diagnostics)
    keepsLast =
      arguments.choice("keep", ["first", "last"], reporting: &diagnostics) == "last"
  }

  /// Lowers to `distinct`; the columns become the key.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields(columns, of: input, reporting: &diagnostics)
    guard fields.count == columns.count else { return nil }
    var schema = input.schema
    schema.key = fields.map(\.name)
    return Relation(
      .distinct(input, by: schema.key, keepLast: keepsLast), schema: schema, step: scope.step)
  }
}
