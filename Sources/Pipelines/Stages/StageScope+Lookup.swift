import Tabular

extension StageScope {
  /// The formulas' scope over the columns of a schema.
  func formulas(over schema: Schema) -> FormulaScope {
    var scope = formulas
    scope.schema = schema
    scope.table = step.table
    return scope
  }

  /// How the table of the step is called in messages.
  var hereText: String { "'\(step.table)'" }

  /// The fields of named columns; those that are not there are reported and left out.
  func fields(
    _ names: [Written], of input: Relation, reporting diagnostics: inout Diagnostics
  ) -> [Field] {
    names.compactMap { name in
      guard let field = input.schema[name.text] else {
        diagnostics.report(input.schema.unknownColumn(name.text, in: hereText, at: name.place))
        return nil
      }
      return field
    }
  }

  /// The fields of columns whose values make groups; answers of several levels make none.
  func groupFields(
    _ names: [Written], of input: Relation, reporting diagnostics: inout Diagnostics
  ) -> [Field] {
    let fields = fields(names, of: input, reporting: &diagnostics)
    diagnostics.append(input.schema.severalLevels(in: names))
    return fields.filter { !($0.scale?.allowsSeveral ?? false) }
  }

  /// The relation of another table, or a report that there is none.
  func relation(_ name: Written, reporting diagnostics: inout Diagnostics) -> Relation? {
    guard tableNames.contains(name.text) else {
      diagnostics.error(
        .unknownName, "'\(name.text)' must be an input or a table, which it is not",
        at: name.place, hint: NearestName.hint(for: name.text, among: tableNames))
      return nil
    }
    return relations[name.text]
  }

  /// Chosen columns under new names, with the count of persons kept or begun.
  ///
  /// Rows that lose the key of their person stand for one person each from then on.
  func projected(_ input: Relation, _ projections: [Relation.Projection]) -> Relation {
    var projections = projections
    var input = input
    let losesPerson =
      input.schema.personField != nil
      && !projections.contains { $0.field.privacy == .person }
    if losesPerson, input.schema[Schema.personCount] == nil {
      input = input.countingOnePerson(step)
    }
    if input.schema[Schema.personCount] != nil,
      !projections.contains(where: { $0.source == Schema.personCount })
    {
      projections.append(.init(field: .personCount, source: Schema.personCount))
    }
    let renamed = Dictionary(
      projections.map { ($0.source, $0.field.name) }, uniquingKeysWith: { first, _ in first })
    let key = input.schema.key.compactMap { renamed[$0] }
    let schema = Schema(
      projections.map(\.field), key: key.count == input.schema.key.count ? key : [],
      sampling: input.schema.sampling.renamed(renamed))
    return Relation(.project(input, projections), schema: schema, step: step)
  }
}

extension Relation {
  /// The rows with a count of one person each.
  fileprivate func countingOnePerson(_ step: Step) -> Relation {
    guard let one = TypedFormula.one else { return self }
    var own = step
    own.position = 0
    own.verb = "count persons"
    return Relation(
      .derive(self, [Derivation(field: .personCount, formula: one)]),
      schema: schema.setting(.personCount), step: own)
  }
}

extension TypedFormula {
  /// The number 1 for each row.
  fileprivate static let one: TypedFormula? = {
    var none = Diagnostics()
    return Formula(Written("1"), reporting: &none)?
      .typed(in: FormulaScope(Schema([])), reporting: &none)
  }()
}
