public import Tabular

/// Makes one row for each combination of columns, or one for the whole table.
public struct Summarize: Stage {
  let assignments: [(name: Written, formula: Formula)]
  let keys: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "summarize", "Folds rows into one for each combination of columns",
    parameters: [
      Parameter("summarize", .namedFormulas, required: true, "names with formulas of aggregates"),
      Parameter("by", .columns, "the columns; without them the whole table is one group"),
    ],
    example: #"{ "summarize": { "delivered": "sum(qty)" }, "by": ["member_id", "season"] }"#)

  /// Reads the formulas and the columns.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    assignments = arguments.namedFormulas("summarize", reporting: &diagnostics)
    keys = arguments.texts("by", reporting: &diagnostics)
  }

  /// Lowers to `group`; the columns become the key.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var fields = scope.groupFields(keys, of: input, reporting: &diagnostics)
    guard fields.count == keys.count else { return nil }
    var aggregations: [Relation.Aggregation] = []
    for (name, formula) in assignments {
      let typed = formula.aggregate(
        in: scope.formulas(over: input.schema), reporting: &diagnostics)
      guard let typed else { return nil }
      let field = typed.field(named: name.text)
      guard !fields.contains(where: { $0.name == field.name }) else {
        diagnostics.report(.columnTaken(name))
        return nil
      }
      aggregations.append(Relation.Aggregation(field: field, formula: typed))
      fields.append(field)
    }
    if input.schema.countsPersons { fields.append(.personCount) }
    return Relation(
      .group(input, by: keys.map(\.text), aggregations),
      schema: Schema(fields, key: keys.map(\.text), sampling: input.schema.foldedSampling),
      step: scope.step)
  }
}
