import Pipelines
import Tabular

/// `acopio plan`: what a run would compute, and why.
struct PlanCommand: Command {
  let manual = CommandManual(
    "plan", "say what a run would compute, and why",
    details: """
      A line for each input, table, model, finding and chart, and one for the report: 'run' with the
      first reason, or 'skip' where it is up to date. What counts is the content of files, never
      their times. Nothing is computed and nothing is written. The exit status is that of 'check'.
      """,
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: RunRequest.options + [.output, .force],
    examples: [
      .init("plan", "what a run of every pipeline would compute"),
      .init("plan viability -P season=2023", "what another parameter would change"),
      .init("plan --json", "all reasons, for programs"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    var states: [PipelineState] = []
    for path in request.paths {
      let checked = request.check(path)
      problems.append(checked.problems)
      if let run = checked.run { states.append(run.state()) }
    }
    invocation.console.tell(problems)
    let status = request.exitStatus(after: problems)
    let page = PlanPage(states: states)
    if request.isJSON {
      try invocation.console.answer(page.json(problems, status: status).compactText + "\n")
    } else if !invocation.options.has(.quiet) {
      try invocation.console.answer(page.text)
    }
    return status
  }
}
