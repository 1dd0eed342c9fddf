import Charting

extension PipelineGraph {
  /// The picture: a column of boxes for each rank, inputs at the left and the report at the right.
  var diagram: LayeredDiagram {
    LayeredDiagram(
      title: "What \(name) is made from",
      boxes: nodes.map { node in
        LayeredDiagram.Box(
          title: node.unit.title,
          note: node.unit.kind.rawValue + (node.isStale ? ", " + node.task : ""),
          rank: node.rank, isMarked: node.isStale)
      },
      arrows: arrows.map { ($0.from, $0.to) })
  }
}
