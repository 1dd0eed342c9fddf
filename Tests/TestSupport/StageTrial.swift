public import Tabular

/// One step, read from its keys as a pipeline writes them, over one table.
public struct StageTrial {
  /// What was reported by reading, checking and computing.
  public private(set) var diagnostics = Diagnostics()
  /// The rows that came out; nil when the step was refused.
  public private(set) var table: Table?
  /// How the rows came out; nil when the step was refused.
  public private(set) var trace: Trace?
  /// What became of the rows.
  public private(set) var ledger: [LedgerEntry] = []

  /// Runs a step over a table called `rows`.
  public init(
    _ type: any Stage.Type, _ keys: String, over input: Table,
    in scope: FormulaScope? = nil, constants: [String: Value] = [:],
    memory: MemoryBudget = .unlimited
  ) {
    do {
      let source = SourceText(file: "trial.json5", bytes: Array(keys.utf8))
      let document = try JSONDocument(parsing: source, as: .json5)
      let arguments = Arguments(
        document.root, in: document, manual: type.manual, reporting: &diagnostics)
      let formulas = scope ?? FormulaScope(input.schema, table: "rows")
      guard let stage = type.init(arguments, reporting: &diagnostics),
        let relation = lowered(stage, input, formulas), !diagnostics.hasErrors
      else { return }
      var context = RunContext(constants: constants, memory: memory)
      context.isTracing = true
      var evaluation = Evaluation(tables: [Relation.Source("rows"): input], in: context)
      table = try evaluation.table(relation)
      trace = evaluation.trace
      ledger = evaluation.ledger
      for warning in evaluation.warnings { diagnostics.report(warning) }
    } catch {
      diagnostics.report(error)
    }
  }

  private mutating func lowered(
    _ stage: any Stage, _ input: Table, _ formulas: FormulaScope
  ) -> Relation? {
    let step = Relation.Step(table: "rows", position: 1, verb: "", place: nil)
    let scan = Relation(.scan(Relation.Source("rows")), schema: input.schema, step: step)
    let scope = StageScope(
      step: step, relations: [:], tableNames: ["rows"], formulas: formulas)
    return stage.lower(scan, in: scope, reporting: &diagnostics)
  }
}
