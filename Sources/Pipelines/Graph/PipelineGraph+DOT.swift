extension PipelineGraph {
  /// A directed graph for Graphviz; what a run would compute is dashed and says so.
  var dot: String {
    let boxes = nodes.enumerated().map { place, node in
      "  \(id(place)) [label=\(Self.quoted(node.label)), shape=\(Self.shape(node))"
        + (node.isStale ? ", style=dashed" : "") + "];"
    }
    let lines = arrows.map { "  \(id($0.from)) -> \(id($0.to));" }
    return
      (["digraph \(Self.quoted(name)) {", "  rankdir=LR;"] + boxes + lines + ["}"])
      .joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func shape(_ node: Node) -> String {
    switch node.unit.kind {
    case .input: "cylinder"
    case .table: "box"
    case .model: "hexagon"
    case .finding: "ellipse"
    case .figure: "parallelogram"
    case .report: "note"
    }
  }
}
