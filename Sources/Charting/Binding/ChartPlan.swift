import Tabular

/// The proof that a chart can be drawn over tables of these schemas.
struct ChartPlan {
  let composition: Composition
  let x: AxisPlan
  let y: AxisPlan
  /// Whether values run from left to right, as they do beside categories.
  let valuesRunAcross: Bool

  /// What is done to the rows of the chart's own table.
  let transforms: [any Shaping]

  private let schemas: [String: Schema]
  private let from: Written?

  /// Checks a chart against schemas; nil after reporting every problem.
  init?(
    _ chart: Chart, over schemas: [String: Schema], reporting diagnostics: inout Diagnostics
  ) {
    var problems = Diagnostics()
    Self.checkTables(chart, schemas, reporting: &problems)
    var schemas = schemas
    let isShaped = Self.shape(chart.from, chart.transforms, &schemas, reporting: &problems)
    let written = chart.composition(over: schemas, reporting: &problems)
    guard isShaped, var composition = written else {
      if !problems.hasErrors {
        problems.error(
          .missingKey, "'\(chart.id)' must name the columns of its axes", at: chart.place)
      }
      diagnostics.append(problems)
      return nil
    }
    composition.layers += chart.annotations.map { annotation in
      var layer = annotation
      layer.isPrimary = false
      return layer
    }
    guard Self.shape(chart.from, composition.transforms, &schemas, reporting: &problems) else {
      diagnostics.append(problems)
      return nil
    }
    transforms = chart.transforms + composition.transforms
    self.composition = composition
    self.schemas = schemas
    from = chart.from
    let first = Self.firstFields(composition, chart.from, schemas)
    x = AxisPlan(composition.x, first: first.x, isVertical: false)
    y = AxisPlan(composition.y, first: first.y, isVertical: true)
    valuesRunAcross = y.kind == .category && x.kind != .category
    for layer in composition.layers { check(layer, chart, reporting: &problems) }
    checkRowColumns(reporting: &problems)
    diagnostics.append(problems)
    if problems.hasErrors { return nil }
  }

  /// The axis that a channel is measured along.
  func axis(of channel: Channel) -> AxisPlan? {
    switch channel.direction {
    case .x: x
    case .y: y
    case .values: valuesRunAcross ? x : y
    case nil: nil
    }
  }

  /// The table that a layer draws.
  func tableName(_ layer: Layer) -> String { (layer.from ?? from)?.text ?? "" }

  /// The field that feeds a channel of a layer.
  func field(_ layer: Layer, _ channel: Channel) -> Field? {
    layer.channels[channel]?.columns.first.flatMap { schemas[tableName(layer)]?[$0.text] }
  }

  /// Puts the columns that come out of transforms in place of those of the chart's own table;
  /// false after reporting why they cannot be done.
  private static func shape(
    _ from: Written?, _ transforms: [any Shaping], _ schemas: inout [String: Schema],
    reporting diagnostics: inout Diagnostics
  ) -> Bool {
    for transform in transforms {
      guard let from, let schema = schemas[from.text] else { return true }
      let shaped = transform.schema(from: schema, of: from.text, reporting: &diagnostics)
      guard let shaped else { return false }
      schemas[from.text] = shaped
    }
    return true
  }

  /// The tables as layers draw them: the chart's own one after its transforms.
  func shaped(_ tables: [String: PublishedTable]) throws(Diagnostic) -> [String: PublishedTable] {
    guard !transforms.isEmpty, let from, let source = tables[from.text] else { return tables }
    var table = source.table
    for transform in transforms { table = try transform.rows(of: table) }
    var tables = tables
    tables[from.text] = source.holding(table)
    return tables
  }

  private static func checkTables(
    _ chart: Chart, _ schemas: [String: Schema], reporting diagnostics: inout Diagnostics
  ) {
    for name in chart.tables where schemas[name.text] == nil {
      let names = schemas.keys.sorted()
      diagnostics.error(
        .unknownTable, "'\(name.text)' must be a table that '\(chart.id)' can draw",
        at: name.place, notes: ["tables here: " + names.joined(separator: ", ")],
        hint: NearestName.hint(for: name.text, among: names))
    }
    if chart.tables.isEmpty {
      diagnostics.error(
        .missingKey, "'\(chart.id)' must have the key 'from': the table that is drawn",
        at: chart.place)
    }
  }

  private static func firstFields(
    _ composition: Composition, _ from: Written?, _ schemas: [String: Schema]
  ) -> (x: Field?, y: Field?) {
    func first(_ channel: Channel) -> Field? {
      for layer in composition.layers {
        guard let column = layer.channels[channel]?.columns.first else { continue }
        return schemas[(layer.from ?? from)?.text ?? ""]?[column.text]
      }
      return nil
    }
    return (first(.x), first(.y) ?? first(.high))
  }

  /// Finds columns of panels and of order that the chart's own table lacks and no layer names.
  private func checkRowColumns(reporting diagnostics: inout Diagnostics) {
    guard let from, let schema = schemas[from.text] else { return }
    let named = Set(composition.layers.flatMap(\.columns).map(\.text))
    for column in composition.rowColumns where schema[column.text] == nil {
      guard !named.contains(column.text) else { continue }
      diagnostics.report(schema.unknownColumn(column.text, in: from.text, at: column.place))
    }
  }

  private func check(
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
