import Tabular

/// Orders the tables and models of a pipeline and lowers their steps, each after what it reads.
struct TablePlanner {
  private let pipeline: Pipeline
  private let formulas: FormulaScope
  private var relations: [String: Relation] = [:]
  private var settled: Set<String> = []
  private var path: [String] = []

  /// What to compute, in order.
  private(set) var nodes: [Plan.Node] = []
  /// The models that were sound, by name.
  private(set) var models: [String: ModelPlan] = [:]
  /// What was wrong.
  private(set) var diagnostics = Diagnostics()

  /// Plans every table and model of a pipeline.
  init(_ pipeline: Pipeline, formulas: FormulaScope) {
    self.pipeline = pipeline
    self.formulas = formulas
    for input in pipeline.inputs where !input.isConstants {
      let name = input.name.text
      let step = Relation.Step(table: name, position: 0, verb: "read", place: input.name.place)
      relations[name] = Relation(
        .scan(Relation.Source(name)), schema: input.schema, step: step)
      settled.insert(name)
    }
    for table in pipeline.tables { settle(table.name) }
    for model in pipeline.models { settle(model.name) }
  }

  /// The relation of an input, a table or a table of a model, once it is settled and sound.
  func relation(_ name: String) -> Relation? { relations[name] }

  /// The tables that are sound, in the order of the pipeline.
  var made: [(name: String, relation: Relation)] {
    pipeline.tables.compactMap { table in
      relations[table.name.text].map { (table.name.text, $0) }
    }
  }

  /// Everything that `from` may name.
  var names: [String] {
    pipeline.inputs.filter { !$0.isConstants }.map(\.name.text)
      + pipeline.tables.map(\.name.text)
      + pipeline.models.flatMap { model in ModelPlan.outputNames(of: model.name.text) }
  }

  /// Settles a name and what it reads; a name that is being settled already closes a cycle.
  private mutating func settle(_ name: Written) {
    let owner = String(name.text.prefix { $0 != "." })
    guard !settled.contains(owner) else { return }
    if let start = path.firstIndex(of: owner) {
      reportCycle(path[start...] + [owner], at: name.place)
      return
    }
    path.append(owner)
    if let table = pipeline.tables.first(where: { $0.name.text == owner }) {
      plan(table)
    } else if let model = pipeline.models.first(where: { $0.name.text == owner }) {
      plan(model)
    }
    path.removeLast()
    settled.insert(owner)
  }

  private mutating func reportCycle(_ names: some Sequence<String>, at place: Place?) {
    diagnostics.error(
      .cycle, "tables must not need each other: \(names.joined(separator: " -> "))", at: place,
      hint: "let one of them read an input instead?")
  }

  private mutating func plan(_ table: TableDeclaration) {
    settle(table.source)
    for step in table.steps {
      for name in step.stage.reads { settle(name) }
    }
    guard var relation = source(table.source, of: table.name.text, position: 1) else { return }
    for (index, step) in table.steps.enumerated() {
      let scope = StageScope(
        step: Relation.Step(
          table: table.name.text, position: index + 2, verb: step.verb, place: step.place),
        relations: relations, tableNames: names, formulas: formulas)
      guard let next = step.stage.lower(relation, in: scope, reporting: &diagnostics) else {
        return
      }
      relation = next
    }
    nodes.append(.table(table.name.text, relation))
    let step = Relation.Step(
      table: table.name.text, position: 0, verb: "read", place: table.name.place)
    relations[table.name.text] = Relation(
      .scan(Relation.Source(table.name.text)), schema: relation.schema, step: step)
  }

  private mutating func plan(_ model: ModelDeclaration) {
    settle(model.source)
    guard let relation = source(model.source, of: model.name.text, position: 1),
      let plan = model.plan(over: relation, formulas: formulas, reporting: &diagnostics)
    else { return }
    models[model.name.text] = plan
    nodes.append(.model(plan))
    for (name, relation) in plan.outputs { relations[name] = relation }
  }

  /// The relation that a table or model begins with; a name that nobody declared is reported.
  private mutating func source(
    _ name: Written, of table: String, position: Int
  ) -> Relation? {
    if !names.contains(name.text) {
      diagnostics.error(
        .unknownName, "'\(name.text)' must be an input or a table, which it is not",
        at: name.place, hint: NearestName.hint(for: name.text, among: names))
    }
    return relations[name.text]
  }
}
