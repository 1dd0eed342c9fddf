import Tabular
import TestSupport
import Testing

@testable import Pipelines

/// A model as a pipeline declares it, fitted to a table.
struct ModelTrial {
  /// The problems of its declaration.
  private(set) var problems = Diagnostics()
  private var computed: ComputedModel?

  /// Declares and fits `{ "fit": ..., "from": "f", ... }`, the table being called `f`.
  init(_ keys: String, over table: Table) throws {
    let source = SourceText(file: "p.json5", bytes: Array("{ \"m\": \(keys) }".utf8))
    let document = try JSONDocument(parsing: source, as: .json5)
    let member = try #require(document.root.members?.first)
    let step = Relation.Step(table: "f", position: 0, verb: "read", place: nil)
    let relation = Relation(.scan(Relation.Source("f")), schema: table.schema, step: step)
    guard let model = ModelDeclaration(member, in: document, reporting: &problems),
      let plan = model.plan(
        over: relation, formulas: FormulaScope(table.schema), reporting: &problems)
    else { return }
    var evaluation = Evaluation(tables: [Relation.Source("f"): table], in: RunContext())
    computed = try plan.computed(with: &evaluation, in: RunContext())
  }

  /// One of the model's tables.
  func table(_ output: ModelOutput) throws -> Table {
    try #require(computed?.tables[Relation.Source("m", output: output.rawValue)])
  }

  /// The numbers of a column of `m.all`.
  func numbers(_ column: String) throws -> [Double?] {
    let table = try table(.all)
    return (0..<table.rowCount).map { table.value(column, $0).double }
  }

  /// The cell of `m.fit` of the main specification.
  func fit(_ column: String) throws -> Value { try table(.fit).value(column, 0) }
}

/// Columns of numbers, nil ones missing as blank.
func numberTable(_ columns: KeyValuePairs<String, [Double?]>) throws -> Table {
  try Table(
    Schema(columns.map { Field($0.key, .number) }),
    columns.map { .numbers(NumberColumn($0.value, missing: .blank)) })
}
