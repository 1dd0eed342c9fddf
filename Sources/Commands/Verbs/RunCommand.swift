import Pipelines
import Tabular

/// `acopio run`: computes pipelines and publishes what they make, all of it or nothing.
struct RunCommand: Command {
  let manual = CommandManual(
    "run", "run pipelines and publish reports, tables and charts",
    details: """
      All pipelines are checked before one is computed, and all are computed before anything is
      published: a run that ends with another status than 0 leaves every output as it was.
      A pipeline of which neither inputs nor declaration, template, parameters or published files
      changed since the last run is up to date and left alone; times of files do not count. What is
      kept to know so lies in '.acopio/cache', for your eyes only, and may be deleted at any time:
      hashes, what was told of inputs and rejected rows, and computed tables with the keys of persons
      but without private columns. With --select only what is selected may change: the run is refused
      if anything else is stale, because a published set is always of one state of the inputs.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options + [
      .failOn, .scheduled, .output, .wait, .jobs, .force, .noCache, .select,
    ],
    examples: [
      .init("run", "run every pipeline of the project"),
      .init("run viability -P season=2023", "run one, with a parameter set"),
      .init("run viability --input finance=new/finance.json --output trial", "try other data"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    if invocation.options.has(.scheduled) {
      return try ScheduledRun(request: request, invocation: invocation).run()
    }
    var problems = Diagnostics()
    let outputs = request.takeOutputs(reporting: &problems)
    let published = published(request, below: outputs, &problems, on: invocation.console)
    if !published.isEmpty {
      problems.append(request.remember(published, below: outputs, at: invocation.now))
    }
    invocation.console.tell(problems)
    let status = request.exitStatus(after: problems)
    let summary = RunSummary(runs: published, problems: problems, folder: invocation.folder)
    if request.isJSON {
      try invocation.console.answer(summary.json(status: status).compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      try invocation.console.answer(summary.text)
    }
    return status
  }

  /// Computes what was asked for and publishes it: all of it, or nothing.
  func published(
    _ request: RunRequest, below outputs: HeldOutputs, _ problems: inout Diagnostics,
    on console: Console
  ) -> [PublishedRun] {
    let computed = problems.hasErrors ? [] : compute(request, &problems, on: console)
    guard request.exitStatus(after: problems) == 0 else { return [] }
    return publish(computed, below: outputs, &problems, on: console)
  }

  /// Checks all pipelines that do not stand as they are, and computes them if all are sound.
  private func compute(
    _ request: RunRequest, _ problems: inout Diagnostics, on console: Console
  ) -> [RunOutcome] {
    let chosen = paths(request, &problems)
    let prepared = chosen.compactMap { prepare($0, request, &problems) }
    guard !problems.hasErrors else { return [] }
    var outcomes: [RunOutcome] = []
    for (path, run) in zip(chosen, prepared) {
      do throws(RunFailure) {
        if let event = run.event { console.tell(event) }
        let outcome = try run.outcome()
        let alerts = request.alerts(outcome.findings, pipelineAt: path)
        for warning in outcome.warnings + alerts { problems.report(request.judged(warning)) }
        outcomes.append(outcome)
      } catch {
        problems.append(error.diagnostics)
      }
    }
    return outcomes
  }

  /// The pipelines to run: all, or those of which something is selected if the rest of each stands.
  private func paths(_ request: RunRequest, _ problems: inout Diagnostics) -> [String] {
    guard let selection = request.selection else { return request.paths }
    let selected = SelectedPipelines(request, reporting: &problems).all
    for (_, state) in selected {
      if let problem = selection.problem(of: state) { problems.report(problem) }
    }
    return problems.hasErrors ? [] : selected.map(\.path)
  }

  /// What stands of a pipeline, or its run when it is sound.
  private func prepare(
    _ path: String, _ request: RunRequest, _ problems: inout Diagnostics
  ) -> PreparedRun? {
    let standing = request.standing(path)
    if let published = standing?.published { return .standing(published) }
    let checked = request.check(path)
    problems.append(checked.problems)
    return checked.run.map { .stale($0, because: standing?.reasons.first) }
  }

  private func publish(
    _ outcomes: [RunOutcome], below outputs: HeldOutputs, _ problems: inout Diagnostics,
    on console: Console
  ) -> [PublishedRun] {
    var published: [PublishedRun] = []
    for outcome in outcomes {
      do throws(RunFailure) {
        let run = try outcome.published(below: outputs)
        if let problem = run.unkept {
          console.tell(Event("unkept", "nothing is kept for the next run: \(problem.message)"))
        }
        published.append(run)
      } catch {
        problems.append(error.diagnostics)
        break
      }
    }
    return published
  }
}
