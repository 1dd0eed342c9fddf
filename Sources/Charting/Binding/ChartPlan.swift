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

  /// The columns of the tables, after the transforms.
  let schemas: [String: Schema]
  /// The chart's own table.
  let from: Written?

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
}
