public import Tabular

/// Makes new columns by row formulas; later ones see earlier ones.
public struct Derive: Stage {
  let assignments: [(name: Written, formula: Formula)]

  /// Its name, keys and example.
  public static let manual = Manual(
    "derive", "Makes new columns by formulas over each row",
    parameters: [
      Parameter("derive", .namedFormulas, required: true, "names with their formulas, in order")
    ],
    example: #"{ "derive": { "share": "delivered / (harvested - own_use)" } }"#)

  /// Reads the names and formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    assignments = arguments.namedFormulas("derive", reporting: &diagnostics)
  }

  /// Lowers to `derive`.
  public func lower(
    _ input: Relation, in scope: StageScope, reporting diagnostics: inout Diagnostics
  ) -> Relation? {
    var schema = input.schema
    var derivations: [Relation.Derivation] = []
    for (name, formula) in assignments {
      let typed = formula.typed(in: scope.formulas(over: schema), reporting: &diagnostics)
      guard let typed else { return nil }
      let field = typed.field(named: name.text)
      derivations.append(Relation.Derivation(field: field, formula: typed))
      schema = schema.setting(field)
    }
    return Relation(.derive(input, derivations), schema: schema, step: scope.step)
  }
}
