import Reporting
import Tabular

/// A plan computed once with every step kept, to be asked where its numbers come from.
struct TracedPlan {
  /// The plan.
  let plan: Plan
  /// The rows that were read.
  let read: RunResults
  /// What was computed of them.
  private(set) var run: TracedRun
  private let nodes: [Plan.Node]
  private let context: RunContext

  /// Reads and computes what some sources are made from.
  init(
    _ plan: Plan, for sources: Set<Relation.Source>, jobs: Int, memory: MemoryBudget = .unlimited
  ) throws(RunFailure) {
    var plan = plan
    plan.followsRows = true
    self.plan = plan
    nodes = plan.nodes(for: sources)
    read = try Runner(plan, jobs: jobs, memory: memory).resultsOfReading()
    var context = RunContext(jobs: jobs, memory: memory)
    context.isTracing = true
    context.isReplay = true
    self.context = context
    do {
      run = try TracedRun(nodes, from: read, in: context)
    } catch {
      throw RunFailure(error)
    }
  }

  /// The groups of a finding, in their order.
  mutating func groups(of finding: FindingPlan) throws(Diagnostic) -> [String] {
    try run.result(of: finding).estimates.map(\.group)
  }

  /// What stands where a target points.
  mutating func value(of target: CellTarget) throws(Diagnostic) -> CellValue? {
    try run.value(of: target)
  }

  /// The steps that made a number, without those that only tell its row from others.
  func steps(to target: CellTarget) throws(Diagnostic) -> [TracedStep] {
    var target = target
    if case .cell(let cell) = target { target = .cell(cell.withoutIdentity) }
    return try SourceRows(of: target, in: run, plan.nodes(for: target.sources(in: plan)), .values)
      .steps
  }

  /// The models that a number comes from, with what single groups of their rows do to it.
  func models(of lineage: CellLineage) throws(Diagnostic) -> [ModelExplanation] {
    var untraced = context
    untraced.isTracing = false
    let nodes = plan.nodes(for: lineage.target.sources(in: plan))
    var models: [ModelExplanation] = []
    for model in lineage.rows.models {
      let omission = GroupOmission(
        model, behind: lineage.target, in: run,
        then: Plan.nodes(among: nodes, after: model.name.text), untraced)
      let main = model.specifications[0]
      models.append(
        ModelExplanation(
          name: model.name.text, fit: type(of: main.fit).manual.name, formula: main.formula,
          rows: run.traces[Relation.Source(model.name.text)]?.table.rowCount ?? 0,
          place: model.name.place, leftOut: try omission.leftOut()))
    }
    return models
  }

  /// The fewest rows that were found to give a number again when they are fed alone.
  mutating func lineage(of target: CellTarget) throws(Diagnostic) -> CellLineage? {
    guard let value = try value(of: target) else { return nil }
    let nodes = plan.nodes(for: target.sources(in: plan))
    let replay = Replay(nodes: nodes, read: read, context: context, fits: run.fits)
    for extent in [CellTracing.Extent.cells, .rows] {
      let found = try SourceRows(of: target, in: run, nodes, extent)
      // All rows together are what was computed already.
      let again =
        found.isWhole(for: nodes) ? value : try? replay.value(of: target, from: found.inputs)
      if let again, again.isSame(as: value) {
        let reach = extent == .cells ? CellLineage.Reach.cells : .rows
        return CellLineage(
          target: target, value: value, rows: found, reach: reach, replayed: again)
      }
    }
    let all = try SourceRows(of: target, in: run, nodes, .rows).whole(read.tables)
    return CellLineage(
      target: target, value: value, rows: all, reach: .everything,
      replayed: try replay.value(of: target, from: all.inputs))
  }
}
