import Tabular

/// The tables that a chart shows, cut down to what is drawn.
struct DrawnTables {
  /// One table for each that the chart draws, in the order of its layers.
  let all: [PublishedTable]

  init(_ contents: [ChartContent]) {
    var names: [String] = []
    for layer in contents.flatMap(\.layers) {
      guard let name = layer.table?.name, !names.contains(name) else { continue }
      names.append(name)
    }
    all = names.compactMap { Self.table($0, contents) }
  }

  /// The rows that any of the layers draws, and the columns that any of them reads.
  private static func table(_ name: String, _ contents: [ChartContent]) -> PublishedTable? {
    let layers = contents.flatMap { $0.layers.filter { $0.table?.name == name } }
    guard let source = layers.first?.table else { return nil }
    let panels = contents.flatMap { facet($0, $0.layers.filter { $0.table?.name == name }) }
    let sides = contents.flatMap { $0.plan.composition.sides.map(\.source.text) }
    let used = Set(layers.flatMap { $0.layer.columns.map(\.text) } + panels + sides)
    let rows = Set(layers.flatMap { $0.rows.map(\.index) }).sorted()
    let columns = source.schema.names.filter(used.contains)
    return source.holding(source.table.gathered(rows).selecting(columns))
  }

  private static func facet(_ content: ChartContent, _ layers: [BoundLayer]) -> [String] {
    layers.contains { $0.layer.from == nil }
      ? content.plan.composition.facet.map { [$0.column.text] } ?? [] : []
  }
}

extension PublishedTable {
  /// The same table with other rows or columns, computed of its own alone.
  func holding(_ table: Table) -> PublishedTable {
    PublishedTable(name: name, table: table, withheldRows: withheldRows, isSynthetic: isSynthetic)
  }
}
