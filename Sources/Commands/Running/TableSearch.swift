import Pipelines
import Tabular

/// Finds a table of the project by its name: `coops`, or `viability.coops` where several have one.
struct TableSearch {
  private let invocation: Invocation
  private let pipelines: [(path: String, pipeline: Pipeline)]

  /// Reads the pipelines of the project; those that cannot be read are passed over.
  init(_ invocation: Invocation) {
    self.invocation = invocation
    pipelines = Project(nearest: invocation.folder).pipelines().compactMap { path in
      Planner.pipeline(at: path).pipeline.map { (path, $0) }
    }
  }

  /// The table of a name, computed; what is wrong with its pipeline is told.
  func table(_ name: String) throws(CommandFailure) -> Table {
    let found = pipelines.filter { $0.pipeline.tableName(name) != nil }
    guard let (path, pipeline) = found.first, found.count == 1 else {
      throw .problem(found.isEmpty ? missing(name) : ambiguous(name, found.map(\.pipeline.name)))
    }
    var problems = Diagnostics()
    let jobs = invocation.jobs(reporting: &problems)
    let limits = invocation.limits(reporting: &problems)
    let checked = Planner.plan(
      pipelineAt: path, options: RunOptions(jobs: jobs, limits: limits))
    problems.append(checked.diagnostics)
    guard let plan = checked.plan, let own = pipeline.tableName(name) else {
      throw .problems(problems)
    }
    var computed: Table?
    do throws(RunFailure) {
      computed = try plan.table(own, jobs: jobs, memory: limits.memory)
    } catch {
      throw .problems(error.diagnostics)
    }
    guard let computed else { throw .problem(missing(name)) }
    return computed
  }

  private func missing(_ name: String) -> Diagnostic {
    let known = pipelines.flatMap(\.pipeline.tableNames)
    return Diagnostic(
      .inputMissing, "'\(name)' must be a file or a table of a pipeline, and is neither",
      hint: NearestName.hint(for: name, among: known) ?? "'acopio list' shows all tables")
  }

  private func ambiguous(_ name: String, _ pipelines: [String]) -> Diagnostic {
    Diagnostic(
      .unknownTopic,
      "'\(name)' must be a table of one pipeline, not of \(pipelines.joined(separator: " and "))",
      hint: "name the pipeline too, as in '\(pipelines[0]).\(name)'")
  }
}

extension Pipeline {
  /// The inputs, the tables, and the tables of models.
  fileprivate var tableNames: [String] {
    inputs.filter { !$0.isConstants }.map(\.name.text) + tables.map(\.name.text)
      + models.flatMap { ModelPlan.outputNames(of: $0.name.text) }
  }

  /// The name of a table of this pipeline, without that of the pipeline before it.
  fileprivate func tableName(_ written: String) -> String? {
    let own = written.hasPrefix(name + ".") ? String(written.dropFirst(name.count + 1)) : written
    return tableNames.contains(own) ? own : nil
  }
}
