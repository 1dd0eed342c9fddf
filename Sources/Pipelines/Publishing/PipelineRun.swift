public import Reporting
public import Tabular

/// One run of a plan from reading to publishing.
public struct PipelineRun: Sendable {
  let plan: Plan
  let options: RunOptions

  /// Prepares the run of a plan.
  public init(_ plan: Plan, options: RunOptions) {
    self.plan = plan
    self.options = options
  }

  /// The name of the pipeline.
  public var name: String { plan.pipeline.name }

  /// Runs the plan and publishes everything it makes, or nothing.
  public func published() throws(RunFailure) -> PublishedRun { try computed().published() }

  /// Reads every declared column of all inputs, computes nothing and publishes nothing.
  public func validated() throws(RunFailure) -> ValidatedInputs {
    let results = try Runner(plan, jobs: options.jobs, memory: options.limits.memory).readAll()
    return ValidatedInputs(
      name: name, inputs: results.inputs, warnings: stale(results) + results.warnings)
  }

  /// What is up to date of the pipeline, and why the rest is not; computes and writes nothing.
  public func state() -> PipelineState { PipelineState(plan, options: options) }

  private func stale(_ results: RunResults) -> [Diagnostic] {
    FreshnessVerdict(plan: plan, today: options.today).warnings(results.inputs)
  }

  /// Computes everything, or leaves behind the list of units that nobody declared.
  func resultsOrList() throws(RunFailure) -> RunResults {
    try orList { () throws(RunFailure) in try runner.run() }
  }

  private var runner: Runner {
    Runner(
      plan, jobs: options.jobs, memory: options.limits.memory, telling: options.progress)
  }

  /// What a run computes; where it fails for want of units, a list of them is left behind.
  private func orList(
    _ compute: () throws(RunFailure) -> RunResults
  ) throws(RunFailure) -> RunResults {
    do {
      return try compute()
    } catch {
      var failure = error
      let list = ConversionList(failure.unknownQuantities)
      do {
        if let path = try list.write(workspace: workspace, pipeline: name) {
          failure.note("the units to declare are listed in \(plan.project.shown(path))")
        }
      } catch {
        failure.append(RunFailure(error))
      }
      throw failure
    }
  }

  /// Where everything lies that is not published.
  var workspace: String { options.workspace(in: plan.project) }

  /// The folder that outputs are published below.
  var output: String { options.output(in: plan.project) }

  /// Computes everything that is to be published, and publishes nothing yet.
  public func computed() throws(RunFailure) -> ComputedRun {
    var keeping = RunKeeping(runner, options)
    let results = try orList { () throws(RunFailure) in
      if let results = try keeping?.results() { return results }
      return try runner.run()
    }
    do {
      let composition = try RunComposition(
        plan, results, after: try RunHistory(of: output + "/" + name))
      return ComputedRun(
        name: name, output: output, workspace: workspace,
        results: results, composition: composition, stale: stale(results),
        keepsake: keeping?.keepsake(of: results, composition))
    } catch {
      throw RunFailure(error)
    }
  }
}

/// What a run published.
public struct PublishedRun: Sendable {
  /// The absolute folder of the pipeline's outputs.
  public let folder: String
  /// The absolute path of the report.
  public let report: String
  /// The paths below the output folder whose bytes changed.
  public let changed: [String]
  /// The findings.
  public let findings: [FindingResult]
  /// Problems that did not stop the run.
  public let warnings: [Diagnostic]
  /// What is known of the inputs.
  public let inputs: [InputFacts]
  /// Whether it stands from an earlier run, so that nothing was computed.
  public internal(set) var isUpToDate = false
  /// What could not be kept for the next run; nothing that was published depends on it.
  public internal(set) var unkept: Diagnostic?

  /// How many rows were read.
  public var rowsRead: Int { inputs.reduce(0) { $0 + $1.rowsRead } }
}
