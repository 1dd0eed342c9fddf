import Pipelines
import Tabular

/// `acopio graph`: what of a pipeline is made from what.
struct GraphCommand: Command {
  private static let notation = CommandOption.text(
    "as", as: "NOTATION", "mermaid, dot or svg; else mermaid")

  let manual = CommandManual(
    "graph", "draw what of a pipeline is made from what",
    details: """
      Inputs, tables, models, findings and charts with arrows from what is used to what is made from
      it. The report is made from everything; only what nothing else uses has an arrow to it. What a
      run would compute has a dashed rim and says so. Nothing is computed and nothing is written.
      """,
    operands: [.required("PIPELINE", "a name, or a path that ends in .json5")],
    options: RunRequest.options + [.output, notation],
    examples: [
      .init("graph viability", "for a page of GitHub, in a block of the language mermaid"),
      .init("graph viability --as svg", "a picture; '>' puts it into a file"),
      .init("graph viability --as dot", "for Graphviz"),
    ])

  func run(_ invocation: Invocation) throws(CommandFailure) -> Int32 {
    var problems = Diagnostics()
    let name = invocation.options.choice(
      Self.notation, GraphNotation.allCases.map(\.rawValue), reporting: &problems)
    try problems.demandNoErrors()
    let request = try RunRequest(invocation)
    let notation = name.flatMap(GraphNotation.init) ?? .mermaid
    for path in request.paths {
      let checked = request.check(path)
      problems.append(checked.problems)
      guard let run = checked.run else { continue }
      let graph = PipelineGraph(run.state())
      try invocation.console.answer(
        request.isJSON ? Self.json(graph).compactText + "\n" : graph.text(as: notation))
    }
    invocation.console.tell(problems)
    return request.exitStatus(after: problems)
  }

  private static func json(_ graph: PipelineGraph) -> JSONText {
    .object([
      ("name", .text(graph.name)),
      (
        "nodes",
        .list(
          graph.nodes.map { node in
            .object([
              ("kind", .text(node.unit.kind.rawValue)), ("name", .text(node.unit.name)),
              ("run", .flag(node.isStale)),
            ])
          })
      ),
      (
        "arrows",
        .list(graph.arrows.map { .list([.whole($0.from), .whole($0.to)]) })
      ),
    ])
  }
}
