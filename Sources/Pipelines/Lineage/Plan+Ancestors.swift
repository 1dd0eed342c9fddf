import Tabular

extension Plan {
  /// The nodes that some sources are computed from, and those of the sources themselves, in order.
  func nodes(for sources: Set<Relation.Source>) -> [Node] {
    var needed = Set(sources.map(\.name))
    var chosen: [Node] = []
    for node in nodes.reversed() where needed.contains(node.name) {
      chosen.append(node)
      needed.formUnion(node.sources.map(\.name))
    }
    return chosen.reversed()
  }

  /// Those of some nodes that are computed from a model, in order.
  static func nodes(among nodes: [Node], after model: String) -> [Node] {
    var known: Set<String> = [model]
    return nodes.filter { node in
      guard !known.isDisjoint(with: node.sources.map(\.name)) else { return false }
      known.insert(node.name)
      return true
    }
  }

  /// What a finding is taken from.
  func sources(of finding: FindingPlan) -> Set<Relation.Source> {
    let extremes = finding.constants.compactMap(ColumnExtreme.init).map {
      Relation.Source($0.table)
    }
    let models = nodes.compactMap { node -> Relation.Source? in
      guard case .model(let model) = node,
        !finding.constants.isDisjoint(with: model.constants.keys)
      else { return nil }
      return Relation.Source(model.name.text)
    }
    return Set(extremes + models + [finding.source])
  }
}

extension Plan.Node {
  /// The name of the table or the model.
  var name: String {
    switch self {
    case .table(let name, _): name
    case .model(let model): model.name.text
    }
  }

  /// What it reads itself.
  var sources: Set<Relation.Source> {
    switch self {
    case .table(_, let relation): Set(relation.needs(wanted: []).keys)
    case .model(let model): Set(model.needs.keys)
    }
  }
}
