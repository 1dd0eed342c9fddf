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
    options: RunRequest.options + [.output, .force, .select],
    examples: [
      .init("plan", "what a run of every pipeline would compute"),
      .init("plan viability -P season=2023", "what another parameter would change"),
      .init("plan --select deliveries+", "what becomes of everything made from one input"),
      .init("plan --json", "all reasons, for programs"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    let request = try RunRequest(invocation)
    var problems = Diagnostics()
    let states = SelectedPipelines(request, reporting: &problems).all.map(\.state)
    invocation.console.tell(problems)
    let status = request.exitStatus(after: problems)
    let page = PlanPage(states, selecting: request.selection)
    if request.isJSON {
      try invocation.console.answer(page.json(problems, status: status).compactText + "\n")
    } else if !problems.hasErrors, !invocation.options.has(.quiet) {
      try invocation.console.answer(page.text)
    }
    return status
  }
}
