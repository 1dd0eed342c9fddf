import Tabular

/// Who keeps which share of a price: one bar of the whole for each channel, cut by actor.
struct ValueChainPreset: Preset {
  static let manual = Manual(
    "value_chain", "who keeps which share of a whole, one bar for each channel",
    parameters: [
      Parameter("x", .structure, required: true, "the amounts"),
      Parameter("y", .structure, required: true, "the channels, one bar each"),
      Parameter("color", .structure, required: true, "the actors, in the order of the table"),
      Parameter(
        "least", .number, "shares below this percentage have no number in their stretch (5)"),
    ],
    example: """
      { "draw": "value_chain", "from": "channels", "y": "channel", "x": "usd_per_kg",
        "color": "actor" }
      """)

  private let least: Double

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    least = arguments.number("least", reporting: &diagnostics) ?? 5
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column, let color = chart.color else {
      return nil
    }
    var parts = Layer(
      SegmentMark(),
      [
        .x2: .column(Written("from")), .x: .column(Written("to")), .y: .column(y),
        .color: .column(color),
      ])
    parts.filter = RowFilter(column: Written("part"), condition: .aboveZero)
    var composition = Composition(words: .valueChain, layers: [parts], of: chart)
    composition.transforms = [StackTransform(x, by: [y], mode: .normalize)]
    composition.x = Axis(title: chart.x.title ?? "", format: .percent)
    composition.x.domain = 0...1
    composition.printsLengths = true
    composition.leastLength = least
    composition.bandHeight = 44
    composition.order = CategoryOrder(chart.sort, or: .asInTable)
    return composition
  }
}
