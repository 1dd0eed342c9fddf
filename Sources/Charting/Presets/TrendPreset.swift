import Tabular

/// A value over time, with its interval where the table has one.
struct TrendPreset: Preset {
  static let manual = Manual(
    "trend", "a value over time, with its interval",
    parameters: [
      Parameter("x", .structure, required: true, "time, season or number"),
      Parameter("y", .structure, required: true, "the value; its columns _low and _high"),
    ],
    example: #"{ "draw": "trend", "from": "loyalty", "x": "season", "y": "delivery_share" }"#)

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var line = Layer(LineMark(hasPoints: true), [.x: .column(x), .y: .column(y)])
    line.channels[.color] = chart.color.map { .column($0) }
    var layers = [line]
    if let (low, high) = interval(of: y, in: schema) {
      var ribbon = Layer(RibbonMark(), [.x: .column(x), .low: low, .high: high])
      ribbon.channels[.color] = chart.color.map { .column($0) }
      ribbon.isPrimary = false
      layers.insert(ribbon, at: 0)
    }
    return Composition(words: .lines, layers: layers, of: chart)
  }
}
