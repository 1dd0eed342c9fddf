/// What of a pipeline is made from what: units and the arrows between them.
public struct PipelineGraph: Sendable {
  /// A unit and whether a run would compute it.
  public struct Node: Sendable {
    /// The unit.
    public let unit: PlanUnit
    /// Whether a run would compute it, or read it anew.
    public let isStale: Bool
    /// How many arrows the longest way from an input to it has.
    public let rank: Int
  }

  /// An arrow from what is used to what is made from it, as places among the nodes.
  public struct Arrow: Sendable, Equatable {
    /// Where it begins.
    public let from: Int
    /// Where it ends.
    public let to: Int
  }

  /// The name of the pipeline.
  public let name: String
  /// The units, each after what it is made from.
  public private(set) var nodes: [Node] = []
  /// The arrows, by where they end and then by where they begin.
  public private(set) var arrows: [Arrow] = []

  /// The graph of a pipeline in its present state.
  ///
  /// A report is made from everything; only what nothing else uses has an arrow to it, so that the
  /// picture stays legible.
  public init(_ state: PipelineState) {
    name = state.name
    var places: [String: Int] = [:]
    for unit in state.units {
      let isReport = unit.unit.kind == .report
      let sources = isReport ? unused : unit.sources.compactMap { places[$0] }.sorted()
      let rank = sources.map { nodes[$0].rank + 1 }.max() ?? 0
      if !isReport { places[unit.unit.name] = nodes.count }
      arrows += sources.map { Arrow(from: $0, to: nodes.count) }
      nodes.append(Node(unit: unit.unit, isStale: !unit.isUpToDate, rank: rank))
    }
  }

  /// The nodes that no arrow leaves yet.
  private var unused: [Int] {
    let used = Set(arrows.map(\.from))
    return nodes.indices.filter { !used.contains($0) }
  }
}
