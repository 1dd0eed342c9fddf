public import Tabular

/// A model that was checked: what it reads, how it is fitted, and what it makes.
public struct ModelPlan: Sendable {
  /// The name of the model.
  public let name: Written
  /// The rows with a column for each formula of the model.
  public let input: Relation
  let kernel: ModelKernel
  private let coefficients: [(constant: String, term: Int?)]

  init(name: Written, terms: [ModelFormula.Term], input: Relation, kernel: ModelKernel) {
    self.name = name
    self.input = input
    self.kernel = kernel
    let main = kernel.specifications[0]
    coefficients =
      (main.hasIntercept ? [(Self.constant(name, "intercept"), nil)] : [])
      + terms.enumerated().map { index, term in
        (Self.constant(name, term.factors.map(\.text).joined(separator: ":")), index)
      }
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
      let hasLikelihood = kernel.specifications.contains { $0.fit.isGeneralised }
      let schema =
        ModelOutput(rawValue: source.output)?.schema(hasLikelihood: hasLikelihood) ?? Schema([])
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

  /// The coefficients that formulas may name, as in `main.coef(gap)`, with their units.
  public var constants: [String: FormulaScope.Constant] {
    let main = kernel.specifications[0]
    return coefficients.reduce(into: [:]) { constants, coefficient in
      let measure = main.measure(of: coefficient.term.map { main.terms[$0] } ?? [])
      constants[coefficient.constant] = FormulaScope.Constant(.number, measure: measure)
    }
  }

  /// Fits the model to its rows.
  public func computed(
    with evaluation: inout Evaluation, in context: RunContext
  ) throws(Diagnostic) -> ComputedModel {
    let rows = try evaluation.table(input)
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
      tables: tables, estimates: estimates(from: made.tables), persons: persons,
      ledger: made.ledger, warnings: made.warnings)
  }

  /// How many persons stand behind the fit at most; nil where rows are not those of persons.
  private func persons(behind rows: Table, used count: Int) -> Int? {
    guard input.schema.countsPersons else { return nil }
    let all = rows.persons(in: Groups(single: rows.rowCount)).first ?? 0
    return rows.schema.personField == nil ? all : min(all, count)
  }

  /// The coefficients of the main specification by the names that formulas use.
  private func estimates(from tables: [Table]) -> [String: Estimate] {
    let main = kernel.specifications[0]
    let rows = tables[ModelOutput.table.rawValue]
    let fit = tables[ModelOutput.fit.rawValue]
    let count = fit.value("rows", 0).double.flatMap { Int(exactly: $0) } ?? 0
    let reason = fit.value("reason", 0).text ?? ""
    return coefficients.reduce(into: [:]) { estimates, coefficient in
      let factors = coefficient.term.map { main.terms[$0] } ?? []
      let term =
        coefficient.term == nil ? "(intercept)" : factors.map(\.name).joined(separator: ":")
      let row = (0..<rows.rowCount).first { rows.value("term", $0).text == term } ?? -1
      estimates[coefficient.constant] = Estimate(
        rows.number("estimate", row), standardError: rows.number("std_error", row),
        low: rows.number("low", row), high: rows.number("high", row), count: count,
        reason: reason)
    }
  }

  /// The canonical spelling of `m.coef(term)`, under which formulas find it.
  private static func constant(_ model: Written, _ term: String) -> String {
    let text = "\(model.text).coef(\(term))"
    var silent = Diagnostics()
    return Formula(Written(text), reporting: &silent)?.text ?? text
  }
}

/// What a model found.
public struct ComputedModel: Sendable {
  /// Its tables, by source.
  public let tables: [Relation.Source: Table]
  /// Its coefficients, by the names that formulas use.
  public let estimates: [String: Estimate]
  /// How many persons stand behind them at most; nil where rows are not those of persons.
  public let persons: Int?
  /// What became of the rows in the main specification.
  public let ledger: LedgerEntry
  /// Problems that do not stop the run.
  public let warnings: [Diagnostic]
}

extension Table {
  /// The number of a cell; nil outside the rows.
  fileprivate func number(_ name: String, _ row: Int) -> Double? {
    (0..<rowCount).contains(row) ? value(name, row).double : nil
  }
}
