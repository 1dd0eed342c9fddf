import Tabular

/// Which columns every input must deliver for what a plan makes.
struct NeededColumns {
  private(set) var bySource: [Relation.Source: Set<String>] = [:]

  /// Goes through the nodes from the last to the first.
  ///
  /// - Parameter wanted: the columns that publications, findings and charts use, by source.
  init(_ nodes: [Plan.Node], wanted: [Relation.Source: Set<String>]) {
    bySource = wanted
    for node in nodes.reversed() {
      switch node {
      case .table(let name, let relation):
        let columns = bySource[Relation.Source(name)] ?? []
        add(relation.needs(wanted: columns.union(relation.schema.countingColumns)))
      case .model(let model):
        add(model.needs)
      }
    }
  }

  /// The columns of an input, in no order.
  func columns(of input: String) -> Set<String> { bySource[Relation.Source(input)] ?? [] }

  private mutating func add(_ needs: [Relation.Source: Set<String>]) {
    bySource.merge(needs) { $0.union($1) }
  }
}

extension Schema {
  /// The column that counts persons, where there is one.
  fileprivate var countingColumns: [String] { self[Schema.personCount].map { [$0.name] } ?? [] }
}
