import Tabular

extension ChartPlan {
  /// Finds columns of panels and of order that the chart's own table lacks and no layer names.
  func checkRowColumns(reporting diagnostics: inout Diagnostics) {
    guard let from, let schema = schemas[from.text] else { return }
    let named = Set(composition.layers.flatMap(\.columns).map(\.text))
    for column in composition.rowColumns where schema[column.text] == nil {
      guard !named.contains(column.text) else { continue }
      diagnostics.report(schema.unknownColumn(column.text, in: from.text, at: column.place))
    }
  }

  /// Finds columns that are not there, of a wrong kind, or in units that do not convert.
  func check(
    _ layer: Layer, _ chart: Chart, reporting diagnostics: inout Diagnostics
  ) {
    guard let schema = schemas[tableName(layer)] else { return }
    for column in layer.columns where schema[column.text] == nil {
      diagnostics.report(
        schema.unknownColumn(column.text, in: tableName(layer), at: column.place))
    }
    for channel in Channel.allCases {
      guard let axis = axis(of: channel) else { continue }
      if case .moment(let moment) = layer.channels[channel] {
        check(moment, channel, axis, reporting: &diagnostics)
      }
      for column in layer.channels[channel]?.columns ?? [] {
        guard let field = schema[column.text] else { continue }
        check(field, at: column.place, channel, axis, reporting: &diagnostics)
      }
    }
    checkNumbers(layer, schema, reporting: &diagnostics)
  }

  private func check(
    _ moment: WrittenMoment, _ channel: Channel, _ axis: AxisPlan,
    reporting diagnostics: inout Diagnostics
  ) {
    if case .time = axis.kind { return }
    diagnostics.error(
      .wrongKind,
      "'\(moment.written.text)' as \(channel.rawValue) must stand on an axis of moments, "
        + "not of \(axis.kind.text)",
      at: moment.written.place)
  }

  /// Sizes are numbers, and so is what is cut into classes.
  private func checkNumbers(
    _ layer: Layer, _ schema: Schema, reporting diagnostics: inout Diagnostics
  ) {
    let channels: [Channel] = composition.colors.cutsNumbers ? [.size, .color] : [.size]
    for channel in channels {
      guard let column = layer.channels[channel]?.column, let field = schema[column.text],
        field.kind != .number
      else { continue }
      diagnostics.error(
        .wrongKind, "'\(column.text)' as \(channel.rawValue) must hold numbers, which it does not",
        at: column.place)
    }
  }

  private func check(
    _ field: Field, at place: Place?, _ channel: Channel, _ axis: AxisPlan,
    reporting diagnostics: inout Diagnostics
  ) {
    let kind = AxisPlan.kind(of: field, isVertical: channel.direction == .y)
    guard kind == axis.kind else {
      diagnostics.error(
        .wrongKind,
        "'\(field.name)' as \(channel.rawValue) must hold \(axis.kind.text), not \(kind.text)",
        at: place)
      return
    }
    guard kind == .number, axis.factor(for: field) == nil else { return }
    diagnostics.error(
      .unitConflict,
      "'\(field.name)' must be in a unit that converts to \(axis.measure.description), "
        + "not \(field.measure.description)",
      at: place, notes: ["the axis '\(axis.title)' is in \(axis.measure.description)"])
  }
}
