import Tabular

/// How far each group lies above or below a threshold, as percent of the threshold.
struct ThresholdPreset: Preset {
  static let manual = Manual(
    "threshold", "how far each group lies from its threshold, one panel per condition",
    parameters: [],
    results: [
      Parameter("condition", .column, "what is held against a threshold"),
      Parameter("margin_relative", .column, required: true, "margin as a share of the threshold"),
      Parameter(
        "status", .column, required: true, "pass, fail, uncertain, reference or unknown"),
    ],
    example: #"{ "draw": "threshold", "from": "conditions", "facet": "condition" }"#)

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    let margin =
      chart.x.column
      ?? required("margin_relative", chart, schema, reporting: &diagnostics)
    let status = chart.color ?? required("status", chart, schema, reporting: &diagnostics)
    let group = group(chart, schema, reporting: &diagnostics)
    guard let margin, let status, let group else { return nil }
    var layer = Layer(
      LollipopMark(),
      [.x: .column(margin), .y: .column(group), .color: .column(status)])
    if let (low, high) = interval(of: margin, in: schema) {
      layer.channels[.low] = low
      layer.channels[.high] = high
    }
    var composition = Composition(words: .threshold, layers: [layer], of: chart)
    composition.x.format = .percent
    composition.color = status
    composition.styles = Self.styles
    composition.order = CategoryOrder(chart.sort, or: .by(margin, falling: true))
    composition.countsSeries = true
    composition.printsValues = true
    composition.marksZero = true
    return composition
  }

  /// The column of groups: `y`, or the first text column that has no part of its own.
  private func group(
    _ chart: Chart, _ schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Written? {
    let taken = ["condition", "kind", "status", "unit", chart.facet?.column.text]
    let first = schema.fields.first { $0.kind == .text && !taken.contains($0.name) }
    if let column = chart.y.column ?? first.map({ Written($0.name, at: chart.from?.place) }) {
      return column
    }
    diagnostics.error(
      .missingKey, "'threshold' must have the key 'y', since its table has no column of groups",
      at: chart.place)
    return nil
  }

  private static let styles: [SeriesStyle] = [
    SeriesStyle(index: 0, value: "pass", name: "pass", paint: .blue, symbol: .circle),
    SeriesStyle(
      index: 1, value: "uncertain", name: "uncertain", paint: .ochre, symbol: .diamond),
    SeriesStyle(index: 2, value: "fail", name: "fail", paint: .vermillion, symbol: .square),
    SeriesStyle(
      index: 3, value: "reference", name: "reference", paint: .grey, symbol: .triangle),
    SeriesStyle(index: 4, value: "unknown", name: "unknown", paint: .purple, symbol: .cross),
  ]
}
