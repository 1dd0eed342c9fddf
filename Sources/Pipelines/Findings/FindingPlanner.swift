import Tabular

/// Checks findings against the tables and models that they take their values from.
struct FindingPlanner {
  let tables: TablePlanner
  let formulas: FormulaScope

  /// The plan of a finding; nil after reporting what is wrong.
  func plan(
    _ finding: FindingDeclaration, reporting diagnostics: inout Diagnostics
  ) -> FindingPlan? {
    guard let relation = relation(of: finding, &diagnostics) else { return nil }
    let scope = scope(relation.schema, table: finding.table?.text ?? "")
    for key in finding.keys where relation.schema[key.text] == nil {
      diagnostics.report(
        relation.schema.unknownColumn(
          key.text, in: "'\(finding.table?.text ?? "")'", at: key.place))
    }
    guard let formula = Formula(finding.value, reporting: &diagnostics),
      let (origin, field) = origin(finding, formula, scope, &diagnostics)
    else { return nil }
    refusePrivate(finding, field, relation.schema, &diagnostics)
    var condition: TypedFormula?
    if let written = finding.condition {
      condition = Formula(written, reporting: &diagnostics)?
        .condition(in: scope, reporting: &diagnostics)
      if condition == nil { return nil }
    }
    return FindingPlan(
      declaration: finding, kind: field.kind, measure: field.measure, origin: origin,
      source: source(of: finding, relation), condition: condition,
      statuses: statuses(finding, field, &diagnostics),
      sampling: relation.schema.sampling,
      isEstimate: relation.schema[field.name + "_low"] != nil)
  }

  /// A finding is published whatever it reads: neither its value nor its groups may be private.
  private func refusePrivate(
    _ finding: FindingDeclaration, _ value: Field, _ schema: Schema,
    _ diagnostics: inout Diagnostics
  ) {
    let keys = finding.keys.filter { schema[$0.text]?.privacy ?? .open != .open }
    let place = keys.first?.place ?? (value.privacy == .open ? nil : finding.value.place)
    guard let place else { return }
    let what = keys.first.map { "the groups of '\($0.text)'" } ?? "'\(finding.value.text)'"
    diagnostics.error(
      .privatePublished,
      "the finding '\(finding.name.text)' must not publish \(what), which are those of persons",
      at: place, hint: "fold the rows of persons by a column that is open?")
  }

  /// The table of a finding; a finding of constants alone stands on a table without columns.
  private func relation(
    of finding: FindingDeclaration, _ diagnostics: inout Diagnostics
  ) -> Relation? {
    guard let table = finding.table else {
      return Relation(
        .scan(Relation.Source("")), schema: Schema([]),
        step: Relation.Step(table: "", position: 0, verb: "", place: nil))
    }
    if !tables.names.contains(table.text) {
      diagnostics.error(
        .unknownName, "'\(table.text)' must be a table, which it is not", at: table.place,
        hint: NearestName.hint(for: table.text, among: tables.names))
    }
    return tables.relation(table.text)
  }

  /// Tables of models are outputs of one source, which their names do not tell.
  private func source(of finding: FindingDeclaration, _ relation: Relation) -> Relation.Source {
    if case .scan(let source) = relation.operation { return source }
    return Relation.Source(finding.table?.text ?? "")
  }

  private func origin(
    _ finding: FindingDeclaration, _ formula: Formula, _ scope: FormulaScope,
    _ diagnostics: inout Diagnostics
  ) -> (FindingPlan.Origin, Field)? {
    if let field = scope.schema[formula.text] {
      return (.cell(column: field.name), field)
    }
    if finding.table == nil {
      guard let typed = formula.typed(in: scope, reporting: &diagnostics) else { return nil }
      return (.constants(typed), typed.field(named: "value"))
    }
    guard let typed = formula.aggregate(in: scope, reporting: &diagnostics) else { return nil }
    return (.aggregate(typed), typed.field(named: "value"))
  }

  /// The statuses, each a condition on a table with the one column `value`.
  private func statuses(
    _ finding: FindingDeclaration, _ field: Field, _ diagnostics: inout Diagnostics
  ) -> [(name: String, condition: TypedFormula)] {
    let scope = scope(Schema([field.named("value")]), table: finding.name.text)
    return finding.statuses.compactMap { status in
      Formula(status.condition, reporting: &diagnostics)?
        .condition(in: scope, reporting: &diagnostics)
        .map { (name: status.name.text, condition: $0) }
    }
  }

  private func scope(_ schema: Schema, table: String) -> FormulaScope {
    var scope = formulas
    scope.schema = schema
    scope.table = table
    return scope
  }
}
