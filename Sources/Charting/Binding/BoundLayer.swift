import Tabular

/// A layer with the rows of its table, every number in the unit of its axis.
struct BoundLayer {
  /// A position before it has a pixel.
  enum Position: Equatable {
    case number(Double)
    case category(String)

    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var category: String? { if case .category(let name) = self { name } else { nil } }
  }

  /// One row; a position is nil where its cell is missing.
  struct Row {
    /// The row of the table; 0 for a layer of constants.
    let index: Int
    var positions: [Channel: Position] = [:]
    var style = SeriesStyle.single
    var label: String?
    /// The panel it belongs to; nil for all panels.
    var panel: String?
  }

  let layer: Layer
  /// The table that is drawn; nil for a layer of constants alone.
  let table: PublishedTable?
  let rows: [Row]

  /// Reads the rows of a layer.
  init(_ layer: Layer, _ plan: ChartPlan, _ table: PublishedTable?, _ styles: SeriesStyles) {
    self.layer = layer
    let usesTable = !layer.columns.isEmpty
    self.table = usesTable ? table : nil
    guard usesTable, let table else {
      rows = usesTable ? [] : [Self.constants(layer, plan)]
      return
    }
    let reader = LayerReader(layer: layer, plan: plan, table: table, styles: styles)
    rows = (0..<table.rowCount).filter(reader.isWanted).map(reader.row)
  }

  /// The numbers of all rows along an axis.
  func numbers(along channels: [Channel]) -> [Double] {
    rows.flatMap { row in channels.compactMap { row.positions[$0]?.number } }
  }

  private static func constants(_ layer: Layer, _ plan: ChartPlan) -> Row {
    var row = Row(index: 0, style: layer.style ?? .single)
    for channel in Channel.allCases {
      guard case .number(let number) = layer.channels[channel] else { continue }
      row.positions[channel] = .number(number * (plan.axis(of: channel)?.multiplier ?? 1))
    }
    return row
  }
}

/// Reads the cells of one layer.
private struct LayerReader {
  let layer: Layer
  let plan: ChartPlan
  let table: PublishedTable
  let styles: SeriesStyles

  func isWanted(_ row: Int) -> Bool {
    layer.filter?.keeps(row, of: table.table) ?? true
  }

  func row(_ index: Int) -> BoundLayer.Row {
    var row = BoundLayer.Row(index: index)
    for channel in Channel.allCases {
      guard let axis = plan.axis(of: channel) else { continue }
      row.positions[channel] = position(channel, axis, index)
    }
    let series = layer.channels[.color]?.column.map { text($0.text, index) }
    row.style = series.map(styles.style) ?? layer.style ?? .single
    row.label = (layer.channels[.label] ?? layer.channels[.text])?.column.map {
      text($0.text, index)
    }
    if layer.from == nil { row.panel = plan.composition.facet.map { text($0.column.text, index) } }
    return row
  }

  private func position(
    _ channel: Channel, _ axis: AxisPlan, _ row: Int
  ) -> BoundLayer.Position? {
    switch layer.channels[channel] {
    case .number(let number): return .number(number * axis.multiplier)
    case nil: return nil
    case .sum(let parts):
      let numbers = parts.map { part in
        table.table.value(part.column.text, row).double.map { $0 * part.weight }
      }
      guard numbers.allSatisfy({ $0 != nil }) else { return nil }
      return .number(numbers.reduce(0) { $0 + ($1 ?? 0) } * axis.multiplier)
    case .column(let column):
      let value = table.table.value(column.text, row)
      guard value.missingReason == nil else { return nil }
      switch (axis.kind, value) {
      case (.category, _): return .category(text(column.text, row))
      case (.number, .number(let number)):
        let factor = plan.field(layer, channel).flatMap(axis.factor) ?? 1
        return .number(number.double * factor)
      case (.time, .day(let ordinal, _)): return .number(Double(ordinal))
      default: return nil
      }
    }
  }

  /// A cell as text; a missing one is empty.
  private func text(_ column: String, _ row: Int) -> String {
    switch table.table.value(column, row) {
    case .text(let text): table.schema[column]?.scale?.label(of: text) ?? text
    case .number(let number): styles.text(number)
    case .flag(let flag): flag ? styles.words.yes : styles.words.no
    case .day(let ordinal, let grain): grain.text(ordinal)
    case .missing: ""
    }
  }
}
