extension PipelineGraph {
  /// A flow chart from left to right; what a run would compute has a dashed rim and says so.
  var mermaid: String {
    let boxes = nodes.enumerated().map { place, node in "  \(id(place))" + Self.box(node) }
    let lines = arrows.map { "  \(id($0.from)) --> \(id($0.to))" }
    let stale = nodes.indices.filter { nodes[$0].isStale }.map(id).joined(separator: ",")
    let marks =
      stale.isEmpty
      ? [] : ["  classDef stale stroke-dasharray:5 3,stroke-width:2px", "  class \(stale) stale"]
    return (["flowchart LR"] + boxes + lines + marks).joined(separator: "\n") + "\n"
  }

  /// A name that is no word of any notation.
  func id(_ place: Int) -> String { "n\(place + 1)" }

  /// The label in the shape of its kind.
  private static func box(_ node: Node) -> String {
    let (opening, closing) =
      switch node.unit.kind {
      case .input: ("[(", ")]")
      case .table: ("[", "]")
      case .model: ("{{", "}}")
      case .finding: ("([", "])")
      case .figure: ("[/", "/]")
      case .report: ("[[", "]]")
      }
    let label = node.label.replacing("\"", with: "#quot;")
    return opening + "\"" + label + "\"" + closing
  }
}

extension PipelineGraph.Node {
  /// The name, and whether it is to be computed.
  var label: String { unit.title + (isStale ? ": " + task : "") }

  /// What a run would do to it.
  var task: String { unit.kind == .input ? "changed" : "to run" }
}
