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
    var composition = Composition(words: .histogram, layers: bars, of: chart)
    composition.transforms = [BinTransform(x, step: step, start: start, until: until)]
    composition.x.column = nil
    return composition
  }

  /// One layer, or those that stand out and the others.
  private var bars: [Layer] {
    let high = Written("high")
    let bars = Layer(
      BarMark(),
      [.x: .column(Written("low")), .x2: .column(high), .y: .column(Written("count"))])
    guard let below else { return [bars] }
    var (outstanding, others) = (bars, bars)
    outstanding.filter = RowFilter(column: high, condition: .atMost(below))
    others.filter = RowFilter(column: high, condition: .above(below))
    others.style = SeriesStyle(index: 1, value: "", name: "", paint: .neutral, symbol: .square)
    return [outstanding, others]
  }
}
