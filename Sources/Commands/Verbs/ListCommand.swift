import Pipelines
import Tabular

/// `acopio list`: the pipelines of the project, and what each declares.
struct ListCommand: Command {
  let manual = CommandManual(
    "list", "list pipelines with their parameters, inputs, tables, findings and charts",
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: [.json],
    examples: [
      .init("list", "every pipeline of the project"),
      .init("list viability --json", "one, for programs"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let selection = PipelineSelection(
      invocation.options.operands, in: invocation.folder, reporting: &problems)
    var lists: [PipelineContents] = []
    for path in selection.paths {
      let read = Planner.pipeline(at: path)
      problems.append(read.diagnostics)
      if let pipeline = read.pipeline { lists.append(PipelineContents(pipeline)) }
    }
    invocation.console.tell(problems)
    let isJSON = invocation.options.has(.json)
    try invocation.console.answer(
      isJSON
        ? JSONText.list(lists.map(\.json)).compactText + "\n"
        : lists.map(\.text).joined(separator: "\n"))
    return problems.exitStatus
  }
}
