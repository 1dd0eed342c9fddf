import Pipelines
import Tabular

/// `acopio run`: computes pipelines and publishes what they make, all of it or nothing.
struct RunCommand: Command {
  let manual = CommandManual(
    "run", "run pipelines and publish reports, tables and charts",
    details: """
      All pipelines are checked before one is computed, and all are computed before anything is
      published: a run that ends with another status than 0 leaves every output as it was.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options + [.failOn, .output, .wait, .jobs],
    examples: [
      .init("run", "run every pipeline of the project"),
      .init("run viability -P season=2023", "run one, with a parameter set"),
      .init("run viability --input finance=new/finance.json --output trial", "try other data"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    var published: [PublishedRun] = []
    let outputs = request.takeOutputs(reporting: &problems)
    let computed =
      problems.hasErrors ? [] : compute(request, &problems, on: invocation.console)
    if request.exitStatus(after: problems) == 0 {
      published = publish(computed, below: outputs, &problems)
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

  /// Checks all pipelines, and computes them if all are sound.
  private func compute(
    _ request: RunRequest, _ problems: inout Diagnostics, on console: Console
  ) -> [ComputedRun] {
    var runs: [PipelineRun] = []
    for path in request.paths {
      let checked = request.check(path)
      problems.append(checked.problems)
      if let run = checked.run { runs.append(run) }
    }
    guard !problems.hasErrors else { return [] }
    var computed: [ComputedRun] = []
    for run in runs {
      do throws(RunFailure) {
        console.tell(Event("computing", "computing \(run.name)", [("pipeline", .text(run.name))]))
        let result = try run.computed()
        for warning in result.warnings { problems.report(request.judged(warning)) }
        computed.append(result)
      } catch {
        problems.append(error.diagnostics)
      }
    }
    return computed
  }

  private func publish(
    _ computed: [ComputedRun], below outputs: HeldOutputs, _ problems: inout Diagnostics
  ) -> [PublishedRun] {
    var published: [PublishedRun] = []
    for run in computed {
      do throws(RunFailure) {
        published.append(try run.published(below: outputs))
      } catch {
        problems.append(error.diagnostics)
        break
      }
    }
    return published
  }
}
