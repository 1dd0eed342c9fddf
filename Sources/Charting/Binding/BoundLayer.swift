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
    /// The line it belongs to, where colour does not say it.
    var series: String?
    /// What its area stands for.
    var size: Double?
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
      rows = usesTable ? [] : [Self.constants(layer, plan, styles.words)]
      return
    }
    let reader = LayerReader(layer: layer, plan: plan, table: table, styles: styles)
    rows = (0..<table.rowCount).filter(reader.isWanted).map(reader.row)
  }

  /// Whether any category has rows of several series.
  var sharesCategories: Bool {
    var styles: [String: Int] = [:]
    for row in rows {
      let places = [row.positions[.x], row.positions[.y]].compactMap { $0?.category }
      let place = (places + [row.panel ?? ""]).joined(separator: "\n")
      if let known = styles[place], known != row.style.index { return true }
      styles[place] = row.style.index
    }
    return false
  }

  /// The numbers of all rows along an axis.
  func numbers(along channels: [Channel]) -> [Double] {
    rows.flatMap { row in channels.compactMap { row.positions[$0]?.number } }
  }

  private static func constants(
    _ layer: Layer, _ plan: ChartPlan, _ words: Vocabulary
  ) -> Row {
    var row = Row(index: 0, style: layer.style ?? .single)
    for channel in Channel.allCases {
      guard let axis = plan.axis(of: channel) else { continue }
      row.positions[channel] = layer.channels[channel]?.constant(on: axis)
    }
    row.label = layer.words?(words)
    return row
  }
}

extension ChannelSource {
  /// The position of a constant; nil for a column, and for a moment on an axis of other values.
  fileprivate func constant(on axis: AxisPlan) -> BoundLayer.Position? {
    switch (self, axis.kind) {
    case (.number(let number), _): .number(number * axis.multiplier)
    case (.moment(let moment), .time(let grain)):
      moment.ordinal(grain).map { .number(Double($0)) }
    default: nil
    }
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
    row.style =
      layer.channels[.color]?.column.map { style($0.text, index) } ?? layer.style ?? .single
    row.label = (layer.channels[.label] ?? layer.channels[.text]).flatMap { label($0, index) }
    row.series = layer.channels[.series]?.column.map { text($0.text, index) }
    row.size = layer.channels[.size]?.column.flatMap { table.table.value($0.text, index).double }
    if layer.from == nil { row.panel = plan.composition.facet.map { text($0.column.text, index) } }
    return row
  }

  private func style(_ column: String, _ row: Int) -> SeriesStyle {
    styles.classStyle(of: table.table.value(column, row)) ?? styles.style(text(column, row))
  }

  private func label(_ source: ChannelSource, _ row: Int) -> String? {
    switch source {
    case .column(let column): text(column.text, row)
    case .template(let template): template.text(of: row, in: table.table, styles)
    case .number, .moment, .sum: nil
    }
  }

  private func position(
    _ channel: Channel, _ axis: AxisPlan, _ row: Int
  ) -> BoundLayer.Position? {
    switch layer.channels[channel] {
    case .number, .moment: return layer.channels[channel]?.constant(on: axis)
    case nil, .template: return nil
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
    let value = table.table.value(column, row)
    return value.missingReason == nil ? styles.text(value, of: table.schema[column]) : ""
  }
}
