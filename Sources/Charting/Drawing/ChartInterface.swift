public import Tabular

extension Chart {
  /// The tables that the chart draws, each as it is first written.
  public var tables: [Written] {
    var names: [Written] = panels == nil ? from.map { [$0] } ?? [] : []
    switch content {
    case .layers(let layers): names += layers.compactMap(\.from)
    case .preset(let preset): names += preset.tables
    case .panels(let panels): names += panels.items.flatMap(\.tables)
    }
    names += annotations.compactMap(\.from)
    var seen: Set<String> = []
    return names.filter { seen.insert($0.text).inserted }
  }

  /// Finds every mistake of the declaration before any data exist: unknown tables and columns,
  /// wrong kinds, units that do not convert.
  public func check(
    over schemas: [String: Schema], reporting diagnostics: inout Diagnostics
  ) {
    _ = PanelPlans(self, over: schemas, reporting: &diagnostics)
  }

  /// Draws the chart over its tables.
  ///
  /// Throws the first problem of the declaration, as `check` reports it: a table or column that is
  /// not there, a wrong kind, units that do not convert. A table without rows is no problem: the
  /// picture says so, and a warning too.
  public func draw(
    _ tables: [String: PublishedTable], setting: ChartSetting = ChartSetting()
  ) throws(Diagnostic) -> DrawnChart {
    var problems = Diagnostics()
    let schemas = tables.mapValues(\.schema)
    guard let plans = PanelPlans(self, over: schemas, reporting: &problems) else {
      throw problems.errors.first
        ?? Diagnostic(.unknownTable, "'\(id)' must name the table that it draws", at: place)
    }
    var contents: [ChartContent] = []
    for plan in plans.all {
      contents.append(ChartContent(plan, try plan.shaped(tables), locale: setting.locale))
    }
    let shared = ChartContent.sharing(
      contents, x: panels?.sharesX ?? false, y: panels?.sharesY ?? false)
    return ChartDrawing(self, shared, setting).drawn()
  }
}
