public import Tabular

extension Template {
  /// The tables that the template shows, counts or takes a cell from, each as it is first written.
  public var tables: [Written] {
    var seen: Set<String> = []
    return nodes.flatMap(\.tables).filter { seen.insert($0.text).inserted }
  }
}

extension TemplateNode {
  /// The tables in this part and the parts inside it.
  fileprivate var tables: [Written] {
    switch self {
    case .markdown, .title, .figure, .reference, .models, .section, .note: []
    case .value(let value): value.source.table.map { [$0] } ?? []
    case .table(let tag): [tag.table]
    case .choice(_, let then, let otherwise): (then + otherwise).flatMap(\.tables)
    case .each(_, _, let body): body.flatMap(\.tables)
    }
  }
}

extension TemplateValue.Source {
  /// The table that the value is taken from.
  fileprivate var table: Written? {
    switch self {
    case .name, .parameter: nil
    case .count(let table): table
    case .cell(let cell): cell.table
    }
  }
}
