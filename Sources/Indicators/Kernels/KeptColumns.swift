import Tabular

/// The columns of the input that an indicator repeats beside its results.
struct KeptColumns {
  /// The names, the count of persons included where rows stand for persons.
  let names: [String]
  private let fields: [Field]
  private let input: Schema

  /// Finds the columns; reports those that are not there, or are called like a result.
  init?(
    _ written: [Written], of input: Relation, besides results: [String],
    reporting diagnostics: inout Diagnostics
  ) {
    var fields: [Field] = []
    for name in written {
      guard let field = input.schema[name.text] else {
        diagnostics.report(
          input.schema.unknownColumn(name.text, in: "'\(input.step.table)'", at: name.place))
        continue
      }
      fields.append(field)
      guard results.contains(name.text) else { continue }
      diagnostics.error(
        .wrongValue, "'\(name.text)' must not be kept, because the indicator makes such a column",
        at: name.place, hint: "rename the column before this step")
    }
    guard fields.count == written.count, !fields.contains(where: { results.contains($0.name) })
    else { return nil }
    let countsPersons = input.schema.personField != nil || input.schema[Schema.personCount] != nil
    if countsPersons { fields.append(Field(Schema.personCount, .number)) }
    self.fields = fields
    self.input = input.schema
    names = fields.map(\.name)
  }

  /// The rows with a count of persons where one is kept: one for each row that holds a person.
  func counted(_ relation: Relation) -> Relation {
    guard names.contains(Schema.personCount), relation.schema[Schema.personCount] == nil,
      let one = TypedFormula.one
    else { return relation }
    let field = Field(Schema.personCount, .number)
    return Relation(
      .derive(relation, [Relation.Derivation(field: field, formula: one)]),
      schema: relation.schema.setting(field), step: relation.step)
  }

  /// The kept columns and the results; the key stays while its columns do.
  ///
  /// Results may be seen by whoever may see all that they were computed from. A census stays one;
  /// a sample has been used up.
  func schema(
    adding results: [Field], keyedBy further: [String], from sources: [Field]
  ) -> Schema {
    let strictest = Field.Privacy.strictest(of: sources.map(\.privacy))
    let results = results.map { field in
      var field = field
      field.privacy = strictest
      return field
    }
    let isKeyed = !input.key.isEmpty && input.key.allSatisfy(names.contains)
    return Schema(
      fields.filter { $0.name != Schema.personCount } + results
        + fields.filter { $0.name == Schema.personCount },
      key: isKeyed ? input.key + further : [],
      sampling: input.sampling == .census ? .census : .undeclared)
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
