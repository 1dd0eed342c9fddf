public import Tabular

/// Makes columns that look at neighbouring rows of the same group, in an order.
public struct Window: Stage {
  let assignments: [(name: Written, formula: Formula)]
  let keys: [Written]
  let order: [Written]

  /// Its name, keys and example.
  public static let manual = Manual(
    "window", "Makes columns that look at neighbouring rows",
    parameters: [
      Parameter("window", .namedFormulas, required: true, "names with window formulas"),
      Parameter("by", .columns, "the columns that form the groups"),
      Parameter("order", .columns, required: true, "the columns that order each group"),
    ],
    example: """
      { "window": { "last_gap": "lag(gap, 1[season])" }, "by": ["member_id"], "order": ["season"] }
      """)

  /// Reads the formulas, groups and order.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    assignments = arguments.namedFormulas("window", reporting: &diagnostics)
    keys = arguments.texts("by", reporting: &diagnostics)
    order = arguments.texts("order", reporting: &diagnostics)
  }

  /// Lowers to `window`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    let known =
      scope.groupFields(keys, of: input, reporting: &diagnostics)
      + scope.fields(order, of: input, reporting: &diagnostics)
    guard known.count == keys.count + order.count else { return nil }
    var schema = input.schema
    var derivations: [Relation.WindowDerivation] = []
    for (name, formula) in assignments {
      let typed = formula.window(
        in: scope.formulas(over: schema), order: order.map(\.text), reporting: &diagnostics)
      guard let typed else { return nil }
      let field = typed.field(named: name.text)
      derivations.append(Relation.WindowDerivation(field: field, formula: typed))
      schema = schema.setting(field)
    }
    return Relation(
      .window(input, by: keys.map(\.text), order: order.map(\.text), derivations),
      schema: schema, step: scope.step)
  }
}
