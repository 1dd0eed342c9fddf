import Tabular

/// How many rows have numbers of each size.
struct HistogramPreset: Preset {
  static let manual = Manual(
    "histogram", "how many rows lie in each of equally wide bins",
    parameters: [
      Parameter("x", .structure, required: true, "the numbers"),
      Parameter("step", .number, "how wide each bin is; chosen by the spread unless said"),
      Parameter("start", .number, "where a bin begins (0)"),
      Parameter("until", .number, "where the last bin ends; rows beyond are left out"),
      Parameter("below", .number, "bins that end here or lower stand out"),
    ],
    source: "Freedman and Diaconis 1981, for the width of bins",
    example: #"{ "draw": "histogram", "from": "farms", "x": "hectares", "step": 0.5 }"#)

  private let step: Double?
  private let start: Double
  private let until: Double?
  /// Where the bins end that stand out.
  private let below: Double?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    step = arguments.number("step", reporting: &diagnostics)
    start = arguments.number("start", reporting: &diagnostics) ?? 0
    until = arguments.number("until", reporting: &diagnostics)
    below = arguments.number("below", reporting: &diagnostics)
    if let step, step <= 0 {
      diagnostics.error(.wrongValue, "'step' must be above zero", at: arguments.place("step"))
    }
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column else { return nil }
    var bars = Layer(
      BarMark(sharesBand: false),
      [
        .x: .column(Written("low")), .x2: .column(Written("high")),
        .y: .column(Written("count")),
      ])
    if below != nil { bars.channels[.color] = .column(Written("side")) }
    var composition = Composition(words: .histogram, layers: [bars], of: chart)
    composition.transforms = [BinTransform(x, step: step, start: start, until: until)]
    if let below {
      composition.transforms.append(BinSides(end: below))
      composition.styles = Self.styles
    }
    composition.x.column = nil
    return composition
  }

  /// Bins that stand out, and the others; a rule says where they part, so neither has a name.
  private static let styles: [SeriesStyle] = [
    SeriesStyle(index: 0, value: BinSides.outstanding, name: "", paint: .blue, symbol: .circle),
    SeriesStyle(index: 1, value: BinSides.other, name: "", paint: .neutral, symbol: .square),
  ]
}
