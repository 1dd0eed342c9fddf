import Tabular

/// Puts the categories of an axis into the order that a chart asks for.
struct CategoryOrdering {
  let order: CategoryOrder
  let plan: ChartPlan

  /// The categories along one channel of all layers.
  func categories(_ layers: [BoundLayer], along channel: Channel) -> [String] {
    var seen: Set<String> = []
    let inTable = layers.flatMap { layer in
      layer.rows.compactMap { $0.positions[channel]?.category }
    }.filter { seen.insert($0).inserted }
    guard case .by(let column, let falling) = order else { return inTable }
    let ranks = leastValues(layers, column.text, channel)
    return inTable.enumerated().sorted { first, second in
      switch (ranks[first.element], ranks[second.element]) {
      case (let left?, let right?) where left != right: falling ? left > right : left < right
      case (_?, nil): true
      case (nil, _?): false
      default: first.offset < second.offset
      }
    }.map(\.element)
  }

  /// The least value of each category in the layers that the chart is about.
  private func leastValues(
    _ layers: [BoundLayer], _ column: String, _ channel: Channel
  ) -> [String: Double] {
    var least: [String: Double] = [:]
    for layer in layers where layer.layer.isPrimary {
      guard let table = layer.table?.table, table.schema[column] != nil else { continue }
      for row in layer.rows {
        guard let category = row.positions[channel]?.category,
          let value = number(table.value(column, row.index))
        else { continue }
        least[category] = min(least[category] ?? value, value)
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
