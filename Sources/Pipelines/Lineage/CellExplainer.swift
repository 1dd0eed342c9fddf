import Reporting
public import Tabular

/// Answers where the numbers of a plan come from.
public struct CellExplainer: Sendable {
  private let plan: Plan
  private let jobs: Int
  private let memory: MemoryBudget
  /// How many rows of each input are shown; nil for all.
  private let shownRows: Int?
  /// Whether the rows are also made files.
  public var writesRows = false

  /// Prepares to answer; `shownRows` are shown of each input, nil for all.
  public init(_ plan: Plan, shownRows: Int?, jobs: Int, memory: MemoryBudget = .unlimited) {
    self.plan = plan
    self.shownRows = shownRows
    self.jobs = jobs
    self.memory = memory
  }

  /// Where a number comes from: everything is computed once with every step kept, and the rows that
  /// were found are fed alone.
  ///
  /// Throws `why.unknown-name`, `why.unknown-row` and the like for a question without an answer, and
  /// whatever stops a run.
  public func explanation(of question: CellQuestion) throws(RunFailure) -> CellExplanation {
    var plan = plan
    plan.shown = question.name
    let search = TargetSearch(question: question, plan: plan)
    var traced = try TracedPlan(plan, for: search.sources, jobs: jobs, memory: memory)
    do throws(Diagnostic) {
      let target = try search.target(in: &traced)
      guard let lineage = try traced.lineage(of: target) else {
        throw Diagnostic(.unknownRow, "the number must be there, which it is not")
      }
      return try explanation(of: lineage, in: traced)
    } catch {
      throw RunFailure(error)
    }
  }

  private func explanation(
    of lineage: CellLineage, in traced: TracedPlan
  ) throws(Diagnostic) -> CellExplanation {
    let figures = traced.read.figures.filter { lineage.rows.constants.contains($0.name) }
    let constants = Dictionary(
      traced.run.results.figures.map { ($0.name, (value: $0.value, measure: $0.measure)) },
      uniquingKeysWith: { first, _ in first })
    let heading = CellHeading(lineage, in: traced)
    let steps = StepExplanation.merged(try steps(to: lineage.target, in: traced, constants))
    let isMissing = lineage.value.value.missingReason != nil
    return CellExplanation(
      pipeline: plan.pipeline.name, name: heading.name, row: heading.row,
      identity: heading.identity, number: heading.number,
      missingSince: isMissing ? StepExplanation.firstMissing(in: steps) : nil,
      remarks: heading.remarks,
      steps: steps,
      models: try traced.models(of: lineage),
      figures: figures.map {
        CellExplanation.Figure(
          name: $0.name, text: $0.value.text(with: $0.measure), source: $0.source)
      },
      inputs: try inputs(lineage.rows, in: traced), isReproduced: lineage.isReproduced)
  }

  /// The steps that made the number; for a finding first how it was taken from its table.
  private func steps(
    to target: CellTarget, in traced: TracedPlan, _ figures: StepExplanation.Figures
  ) throws(Diagnostic) -> [StepExplanation] {
    let steps = try traced.steps(to: target).map { StepExplanation($0, figures) }
    guard case .finding(let finding) = target else { return steps }
    let table = traced.run.results.tables[finding.plan.source] ?? Table(empty: Schema([]))
    let rows = try finding.plan.rows(of: finding.index, in: table, traced.run.results.constants)
    return [StepExplanation(finding.plan, rows, of: table)] + steps
  }

  private func inputs(
    _ rows: SourceRows, in traced: TracedPlan
  ) throws(Diagnostic) -> [CellExplanation.Input] {
    var inputs: [CellExplanation.Input] = []
    for input in plan.pipeline.inputs {
      let name = input.name.text
      guard let cells = rows.inputs[name], !cells.isEmpty,
        let table = traced.read.tables[Relation.Source(name)],
        let origins = traced.read.origins[name]
      else { continue }
      inputs.append(try self.input(input, cells, table, origins))
    }
    return inputs
  }

  private func input(
    _ input: InputDefinition, _ cells: CellSet, _ table: Table, _ origins: RowOrigins
  ) throws(Diagnostic) -> CellExplanation.Input {
    let columns = table.schema.fields.filter {
      !cells[$0.name].isEmpty && $0.privacy != .hidden && $0.name != Schema.personCount
    }.map(\.name)
    let used = cells.rows.rows
    let shown = shownRows.map { Array(used.prefix($0)) } ?? used
    let records = try origins.records(of: shown, format: input.declaration.format(of:))
    return CellExplanation.Input(
      name: input.name.text, rowsRead: table.rowCount, rowsUsed: used.count,
      columns: columns.map(table.head),
      rows: zip(shown, records).map { row, record in
        CellExplanation.Row(
          place: record.place, record: record.number,
          cells: columns.map {
            CellExplanation.Cell(column: $0, text: table.cellTextWithoutUnit($0, row))
          })
      }, file: try file(of: input, used, origins))
  }

  /// The rows as one file, readable by their owner alone.
  private func file(
    of input: InputDefinition, _ rows: [Int], _ origins: RowOrigins
  ) throws(Diagnostic) -> PublishedFile? {
    guard writesRows, let text = try origins.text(of: rows, as: input.declaration) else {
      return nil
    }
    let format = input.declaration.format(of: plan.files[input.name.text]?.paths.first ?? "")
    return PublishedFile(
      input.name.text + "." + format.rawValue, Array(text.utf8), isPrivate: true)
  }
}
