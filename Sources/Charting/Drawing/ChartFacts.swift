import Tabular

/// What can be counted and named about the rows of a chart, for its notes and its description.
struct ChartFacts {
  /// How many rows the chart is about.
  let rows: Int
  /// How many of them have no value or no place.
  let missing: Int
  /// How many of those are withheld because too few persons stand behind them.
  let suppressed: Int
  /// How many numbers are not above zero on a logarithmic axis.
  let withoutPlace: Int
  /// How many rows each series has, in the order of the key.
  let series: [(style: SeriesStyle, count: Int)]

  init(_ content: ChartContent) {
    let about = content.primary.prefix(1)
    let all = about.flatMap(\.rows)
    let needed = about.first.map(Self.needed) ?? []
    let lacking = all.filter { row in needed.contains { row.positions[$0] == nil } }
    rows = all.count
    missing = lacking.count
    suppressed = about.map { layer in
      let column = layer.layer.channels[content.valueChannel]?.columns.first?.text ?? ""
      return layer.rows.filter {
        layer.table?.table.value(column, $0.index).missingReason == .suppressed
      }.count
    }.reduce(0, +)
    withoutPlace = content.x.withoutPlace + content.y.withoutPlace
    series = content.usedStyles.map { style in
      (style, all.filter { $0.style.index == style.index }.count)
    }.filter { $0.count > 0 }
  }

  /// The positions without which a row of a layer cannot be drawn.
  static func needed(_ layer: BoundLayer) -> [Channel] {
    let channels = layer.layer.channels
    let places: [Channel] = [.x, .y].filter { channels[$0] != nil }
    return places.count == 2 ? places : places + [.low, .high].filter { channels[$0] != nil }
  }
}
