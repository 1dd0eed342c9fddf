public import Tabular

/// A model that was checked: what it reads, how it is fitted, and what it makes.
public struct ModelPlan: Sendable {
  /// The name of the model.
  public let name: Written
  /// The rows with a column for each formula of the model.
  public let input: Relation
  var kernel: ModelKernel
  private let estimates: [NamedEstimate]

  init(name: Written, terms: [ModelFormula.Term], input: Relation, kernel: ModelKernel) {
    self.name = name
    self.input = input
    self.kernel = kernel
    estimates = NamedEstimate.all(of: name, terms: terms, kernel.specifications[0])
  }

  /// What tables, findings and charts may call the tables of a model, `m` and `m.table` being one.
  public static func outputNames(of model: String) -> [String] {
    ModelOutput.allCases.map { $0.name(of: model) } + [model + ".table"]
  }

  /// The tables by these names, to be read once the model is computed.
  public var outputs: [(String, Relation)] {
    Self.outputNames(of: name.text).compactMap { output in
      guard let source = source(of: output) else { return nil }
      let step = Relation.Step(table: output, position: 0, verb: "read", place: name.place)
      let extra = SummaryColumn.columns(for: kernel.specifications)
      let schema =
        ModelOutput(rawValue: source.output)?.schema(with: extra) ?? Schema([])
      let counted = input.schema.countsPersons ? schema.setting(.personCount) : schema
      return (output, Relation(.scan(source), schema: counted, step: step))
    }
  }

  /// The table that a name stands for; nil for a name of something else.
  public func source(of output: String) -> Relation.Source? {
    if output == name.text + ".table" { return Relation.Source(name.text) }
    return ModelOutput.allCases.first { $0.name(of: name.text) == output }
      .map { Relation.Source(name.text, output: $0.rawValue) }
  }

  /// The columns that each source must deliver.
  public var needs: [Relation.Source: Set<String>] {
    let columns = kernel.needs(wanted: []).first ?? []
    return input.needs(wanted: columns.union(input.schema.personColumns))
  }

  /// What formulas may name, as in `main.coef(gap)` or `main.margin(gap)`, with its units.
  public var constants: [String: FormulaScope.Constant] {
    Dictionary(
      estimates.map { ($0.formula, FormulaScope.Constant(.number, measure: $0.measure)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Fits the model to its rows.
  public func computed(
    with evaluation: inout Evaluation, in context: RunContext
  ) throws(Diagnostic) -> ComputedModel {
    try computed(from: evaluation.table(input), in: context)
  }

  /// Fits the model to rows with a column for each of its formulas.
  func computed(from rows: Table, in context: RunContext) throws(Diagnostic) -> ComputedModel {
    var made = try kernel.run([rows], in: context)
    made.ledger.table = name.text
    made.ledger.step = 1
    let persons = persons(behind: rows, used: made.ledger.folded)
    var tables: [Relation.Source: Table] = [:]
    for (output, table) in zip(ModelOutput.allCases, made.tables) {
      let source = Relation.Source(name.text, output: output.rawValue)
      tables[source] =
        try persons.map { (count) throws(Diagnostic) in
          let counts = [Int](repeating: count, count: table.rowCount)
          return try table.setting(.personCount, .numbers(NumberColumn(whole: counts)))
        } ?? table
    }
    return ComputedModel(
      tables: tables,
      estimates: Dictionary(
        estimates.map { ($0.formula, $0.estimate(from: made.tables)) },
        uniquingKeysWith: { first, _ in first }), persons: persons,
      ledger: made.ledger, warnings: made.warnings)
  }

  /// How many persons stand behind the fit at most; nil where rows are not those of persons.
  private func persons(behind rows: Table, used count: Int) -> Int? {
    guard input.schema.countsPersons else { return nil }
    let all = rows.persons(in: Groups(single: rows.rowCount)).first ?? 0
    return rows.schema.personField == nil ? all : min(all, count)
  }
}

/// What a model found.
public struct ComputedModel: Sendable {
  /// Its tables, by source.
  public let tables: [Relation.Source: Table]
  /// Its coefficients, margins and ratios, by the names that formulas use.
  public let estimates: [String: Estimate]
  /// How many persons stand behind them at most; nil where rows are not those of persons.
  public let persons: Int?
  /// What became of the rows in the main specification.
  public let ledger: LedgerEntry
  /// Problems that do not stop the run.
  public let warnings: [Diagnostic]
}
