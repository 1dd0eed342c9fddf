import Tabular

/// Puts the categories of an axis, or panels, into the order that a chart asks for.
struct CategoryOrdering {
  let order: CategoryOrder

  /// The categories along one channel of all layers.
  func categories(_ layers: [BoundLayer], along channel: Channel) -> [String] {
    ordered(layers) { $0.positions[channel]?.category }
  }

  /// The values that make panels.
  func panels(_ layers: [BoundLayer]) -> [String] { ordered(layers, by: \.panel) }

  private func ordered(
    _ layers: [BoundLayer], by name: (BoundLayer.Row) -> String?
  ) -> [String] {
    var seen: Set<String> = []
    let inTable = layers.flatMap { $0.rows.compactMap(name) }.filter { seen.insert($0).inserted }
    guard case .by(let column, let falling) = order else { return inTable }
    let ranks = leastValues(layers, column.text, name)
    return inTable.enumerated().sorted { first, second in
      switch (ranks[first.element], ranks[second.element]) {
      case (let left?, let right?) where left != right: falling ? left > right : left < right
      case (_?, nil): true
      case (nil, _?): false
      default: first.offset < second.offset
      }
    }.map(\.element)
  }

  /// The least value of each name in the layers that the chart is about.
  private func leastValues(
    _ layers: [BoundLayer], _ column: String, _ name: (BoundLayer.Row) -> String?
  ) -> [String: Double] {
    var least: [String: Double] = [:]
    for layer in layers where layer.layer.isPrimary {
      guard let table = layer.table?.table, table.schema[column] != nil else { continue }
      for row in layer.rows {
        guard let name = name(row), let value = number(table.value(column, row.index)) else {
          continue
        }
        least[name] = min(least[name] ?? value, value)
      }
    }
    return least
  }

  private func number(_ value: Value) -> Double? {
    switch value {
    case .number(let number): number.double
    case .day(let ordinal, _): Double(ordinal)
    case .flag(let flag): flag ? 1 : 0
    case .text, .missing: nil
    }
  }
}
