import Tabular

/// The tables that a chart shows, cut down to what is drawn.
struct DrawnTables {
  /// One table for each that the chart draws, in the order of its layers.
  let all: [PublishedTable]

  init(_ content: ChartContent) {
    var names: [String] = []
    for layer in content.layers {
      guard let name = layer.table?.name, !names.contains(name) else { continue }
      names.append(name)
    }
    all = names.compactMap { name in
      Self.table(content, content.layers.filter { $0.table?.name == name })
    }
  }

  /// The rows that any of the layers draws, and the columns that any of them reads.
  private static func table(_ content: ChartContent, _ layers: [BoundLayer]) -> PublishedTable? {
    guard let source = layers.first?.table else { return nil }
    let used = Set(layers.flatMap { $0.layer.columns.map(\.text) } + facet(content, layers))
    let rows = Set(layers.flatMap { $0.rows.map(\.index) }).sorted()
    let columns = source.schema.names.filter(used.contains)
    return PublishedTable(
      name: source.name, table: source.table.gathered(rows).selecting(columns),
      withheldRows: source.withheldRows, isSynthetic: source.isSynthetic)
  }

  private static func facet(_ content: ChartContent, _ layers: [BoundLayer]) -> [String] {
    layers.contains { $0.layer.from == nil }
      ? content.plan.composition.facet.map { [$0.text] } ?? [] : []
  }
}
