import Tabular

/// How parts add up to a whole: each bar begins where the one before it ended.
struct WaterfallPreset: Preset {
  static let manual = Manual(
    "waterfall", "how parts add up to a whole, step by step",
    parameters: [
      Parameter("x", .structure, required: true, "the steps, in the order of the table"),
      Parameter("y", .structure, required: true, "what each step adds; below zero, what it takes"),
      Parameter("total", .text, "the name of a last bar for the whole; none unless said"),
      Parameter(
        "label", .text, "what is printed at the bars: the number and its share unless said"),
    ],
    example: """
      { "draw": "waterfall", "from": "chain", "x": "stage", "y": "usd_per_kg",
        "total": "Consumer price" }
      """)

  /// The name of the last bar.
  let total: String?
  /// What is printed at the bars.
  let label: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    total = arguments.text("total", reporting: &diagnostics)?.text
    label = arguments.text("label", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    let place: [Channel: ChannelSource] = [
      .x: .column(x), .y: .column(Written("to")), .y2: .column(Written("from")),
    ]
    var joints = Layer(
      ConnectorMark(),
      [.x: .column(x), .x2: .column(Written("next")), .y: .column(Written("to"))])
    joints.isPrimary = false
    var bars = Layer(BarMark(sharesBand: false), place)
    bars.channels[.color] = chart.color.map { .column($0) }
    bars.filter = RowFilter(column: x, condition: .otherText(total ?? ""))
    let text = label ?? Written("{\(y.text)}\n{part:%}", at: y.place)
    bars.channels[.label] = LabelTemplate(text).map { .template($0) }
    var composition = Composition(words: .waterfall, layers: [joints, bars], of: chart)
    if let total { composition.layers.append(whole(bars, x, total)) }
    composition.transforms = [
      StackTransform(y, by: [], mode: .running),
      WaterfallSteps(step: x, amount: y, total: total),
    ]
    composition.x.title = chart.x.title ?? ""
    composition.y.title = chart.y.title ?? schema[y.text]?.titleWithUnit
    return composition
  }

  private func whole(_ bars: Layer, _ x: Written, _ total: String) -> Layer {
    var whole = bars
    whole.channels[.color] = nil
    whole.filter = RowFilter(column: x, condition: .text(total))
    whole.style = SeriesStyle(index: 99, value: total, name: "", paint: .ink, symbol: .square)
    return whole
  }
}
