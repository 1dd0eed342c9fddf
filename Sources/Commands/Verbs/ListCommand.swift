import Pipelines
import Tabular

/// `acopio list`: the pipelines of the project, and what each declares.
struct ListCommand: Command {
  static let names = CommandOption.text(
    "names", as: "KIND", "only names, one on each line: pipelines or tables")

  let manual = CommandManual(
    "list", "list pipelines with their parameters, inputs, tables, findings and charts",
    operands: [.repeated("PIPELINE", "a name, or a path that ends in .json5; none: all")],
    options: [.json, names],
    examples: [
      .init("list", "every pipeline of the project"),
      .init("list viability --json", "one, for programs"),
      .init("list --names tables", "what 'acopio show' can show, as PIPELINE.TABLE"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let kind = invocation.options.choice(
      Self.names, ["pipelines", "tables"], reporting: &problems)
    try problems.demandNoErrors()
    let selection = PipelineSelection(
      invocation.options.operands, in: invocation.folder, reporting: &problems)
    var lists: [PipelineContents] = []
    for path in selection.paths {
      let read = Planner.pipeline(at: path)
      problems.append(read.diagnostics)
      if let pipeline = read.pipeline { lists.append(PipelineContents(pipeline)) }
    }
    invocation.console.tell(problems)
    try invocation.console.answer(Self.answer(lists, kind, isJSON: invocation.options.has(.json)))
    return problems.exitStatus
  }

  private static func answer(
    _ lists: [PipelineContents], _ kind: String?, isJSON: Bool
  ) -> String {
    switch kind {
    case "pipelines": lists.map { $0.name + "\n" }.joined()
    case "tables": lists.flatMap(\.tables).map { $0 + "\n" }.joined()
    default:
      isJSON
        ? JSONText.list(lists.map(\.json)).compactText + "\n"
        : lists.map(\.text).joined(separator: "\n")
    }
  }
}
