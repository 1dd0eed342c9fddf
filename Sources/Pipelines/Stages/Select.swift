public import Tabular

/// Keeps the named columns, in their order.
public struct Select: Stage {
  let columns: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "select", "Keeps the named columns, in their order",
    parameters: [Parameter("select", .columns, required: true, "the columns")],
    example: #"{ "select": ["coop_id", "season", "harvest"] }"#)

  /// Reads the names.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    columns = arguments.texts("select", reporting: &diagnostics)
  }

  /// Lowers to `project`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let fields = scope.fields(columns, of: input, reporting: &diagnostics)
    guard fields.count == columns.count else { return nil }
    return scope.projected(input, fields.map { Relation.Projection(field: $0, source: $0.name) })
  }
}
