import Tabular

/// The share that survives over time, in steps, with what is left to watch below the ticks.
///
/// Source: Morris et al. 2019 (KMunicate).
struct SurvivalPreset: Preset {
  static let manual = Manual(
    "survival", "survival curves in steps, with bands, censored times and numbers at risk",
    parameters: [
      Parameter("risk", .table, "`kaplan_meier` with `at`: counts under the ticks of its times"),
      Parameter("counts", .columns, "columns of `risk`: at_risk, events and censored unless said"),
    ],
    results: [
      Parameter("time", .column, required: true, "the time of each step"),
      Parameter("survival", .column, required: true, "the share; with survival_low, survival_high"),
      Parameter("censored", .column, required: true, "those last seen then, marked by strokes"),
    ],
    example: """
      { "draw": "survival", "from": "lives", "color": "form", "risk": "lives_counted" }
      """)

  /// The table of counts.
  let risk: Written?
  /// The counts that are shown.
  let counts: [Written]

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    risk = arguments.text("risk", reporting: &diagnostics)
    let counts = arguments.texts("counts", reporting: &diagnostics)
    let place = risk?.place
    self.counts =
      counts.isEmpty
      ? ["at_risk", "events", "censored"].map { Written($0, at: place) } : counts
  }

  var tables: [Written] { risk.map { [$0] } ?? [] }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    let names = ["time", "survival", "censored"]
    let columns = names.compactMap { required($0, chart, schema, reporting: &diagnostics) }
    guard columns.count == names.count else { return nil }
    let place: [Channel: ChannelSource] = [.x: .column(columns[0]), .y: .column(columns[1])]
    var censored = Layer(TickMark(liesAlong: true), place)
    censored.filter = RowFilter(column: columns[2], condition: .aboveZero)
    let layers =
      band(of: columns, in: schema)
      + [Layer(StepMark(), place), censored] + counted(at: columns[0])
    var composition = Composition(words: .survival, layers: layers, of: chart)
    for index in composition.layers.indices {
      composition.layers[index].isPrimary = composition.layers[index].mark is StepMark
      composition.layers[index].channels[.color] = chart.color.map { .column($0) }
    }
    composition.y.format = .percent
    composition.y.domain = chart.y.domain ?? 0...1
    composition.x.holdsZero = true
    return composition
  }

  private func band(of columns: [Written], in schema: Schema) -> [Layer] {
    guard let (low, high) = interval(of: columns[1], in: schema) else { return [] }
    return [
      Layer(
        RibbonMark(isStepped: true), [.x: .column(columns[0]), .low: low, .high: high])
    ]
  }

  private func counted(at time: Written) -> [Layer] {
    guard let risk else { return [] }
    return counts.map { count in
      Layer(
        CountsMark(), from: risk,
        [.x: .column(Written(time.text, at: risk.place)), .label: .column(count)])
    }
  }
}
