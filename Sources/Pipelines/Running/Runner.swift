import Reporting
public import Tabular

/// Computes what a plan says: reads inputs, evaluates tables and models, takes findings.
///
/// Reads files and writes none.
public struct Runner: Sendable {
  let plan: Plan
  let jobs: Int
  let memory: MemoryBudget
  private let progress: RunProgress?

  /// Prepares the run of a plan.
  ///
  /// - Parameter listener: hears how far the run is.
  public init(
    _ plan: Plan, jobs: Int, memory: MemoryBudget = .unlimited,
    telling listener: (@Sendable (Milestone) -> Void)? = nil
  ) {
    self.plan = plan
    self.jobs = max(1, jobs)
    self.memory = memory
    progress = RunProgress(plan, to: listener)
  }

  /// Computes everything; throws the problems that stopped it, all that were found.
  public func run() throws(RunFailure) -> RunResults {
    var results = try resultsOfReading()
    do {
      for (index, node) in plan.nodes.enumerated() {
        try evaluate(node, &results)
        results.release(except: plan.sources(neededAfter: index))
      }
      try takeFindings(&results)
    } catch {
      throw RunFailure(error)
    }
    try demandBalance(results.ledger)
    return results
  }

  /// The rows that a model is fitted to; nothing behind it is computed.
  func rows(of model: ModelPlan) throws(RunFailure) -> Table {
    var results = try resultsOfReading()
    do {
      for node in plan.nodes {
        if case .model(let next) = node, next.name.text == model.name.text { break }
        try evaluate(node, &results)
      }
      var evaluation = Evaluation(
        tables: results.tables, in: runContext(results))
      return try evaluation.table(model.input)
    } catch {
      throw RunFailure(error)
    }
  }

  private func runContext(_ results: RunResults) -> RunContext {
    var context = RunContext(constants: results.constants, jobs: jobs, memory: memory)
    context.origins = results.origins
    return context
  }

  /// Reads every declared column of every input, and computes nothing.
  func readAll() throws(RunFailure) -> RunResults {
    try resultsOfReading { input in Set(input.declaration.columns.map(\.name)) }
  }

  /// The inputs, read as far as they are needed; throws the problems of all of them.
  func resultsOfReading() throws(RunFailure) -> RunResults {
    let needed = NeededColumns(plan.nodes, wanted: plan.wantedColumns)
    return try resultsOfReading { input in needed.columns(of: input.name.text) }
  }

  private func resultsOfReading(
    _ columns: (InputDefinition) -> Set<String>
  ) throws(RunFailure) -> RunResults {
    var results = RunResults()
    results.warnings = plan.warnings
    var problems = RunFailure()
    for input in plan.pipeline.inputs { read(input, columns(input), &results, &problems) }
    guard !problems.diagnostics.hasErrors else { throw problems }
    return results
  }

  /// Reads an input into the results, or adds what is wrong with it to the problems.
  func read(
    _ input: InputDefinition, _ columns: Set<String>, _ results: inout RunResults,
    _ problems: inout RunFailure
  ) {
    guard let files = plan.files[input.name.text] else { return }
    progress?.reading(input.name.text, after: results)
    let reading = InputReading(plan: plan, input: input, files: files, jobs: jobs, memory: memory)
    do {
      if input.isConstants {
        results.add(try reading.constants(), of: input)
      } else {
        results.add(try reading.table(needing: columns), of: input)
      }
    } catch {
      problems.append(error)
    }
  }

  /// Computes a table or model into the results.
  func evaluate(
    _ node: Plan.Node, _ results: inout RunResults
  ) throws(Diagnostic) {
    progress?.computing(node.unit.name, after: results)
    let context = runContext(results)
    var evaluation = Evaluation(tables: results.tables, in: context)
    switch node {
    case .table(let name, let relation):
      results.tables[Relation.Source(name)] = try evaluation.table(relation)
    case .model(let model):
      do throws(Diagnostic) {
        results.add(
          try model.computed(with: &evaluation, in: context),
          minimumCell: plan.pipeline.privacy?.minimumCell)
      } catch {
        throw error.placed(at: model.name.place)
      }
    }
    results.ledger += evaluation.ledger
    results.checks += evaluation.checks
    results.warnings += evaluation.warnings
  }

  /// Takes the values of all findings.
  func takeFindings(_ results: inout RunResults) throws(Diagnostic) {
    results.addExtremes(for: plan.findings)
    let evaluation = FindingEvaluation(
      tables: results.tables, constants: results.constants, estimates: results.estimates,
      minimumCell: plan.pipeline.privacy?.minimumCell)
    for finding in plan.findings { results.findings.append(try evaluation.result(finding)) }
  }

  /// Rows that are not accounted for are a mistake in Acopio, and nothing is published.
  func demandBalance(_ ledger: [LedgerEntry]) throws(RunFailure) {
    guard let entry = ledger.first(where: { !$0.addsUp }) else { return }
    throw RunFailure(
      Diagnostic(
        .ledgerOpen,
        "the rows of step \(entry.step) ('\(entry.verb)') of '\(entry.table)' must add up: "
          + "\(entry.rowsIn) in, \(entry.rowsOut) out"))
  }
}
