import Tabular

/// Categories from the highest value to the lowest, with intervals where the table has them.
struct RankedPreset: Preset {
  static let manual = Manual(
    "ranked", "categories from the highest value to the lowest",
    parameters: [
      Parameter("x", .structure, required: true, "the value; its columns _low and _high"),
      Parameter("y", .structure, required: true, "the categories"),
    ],
    example: #"{ "draw": "ranked", "from": "reasons", "y": "level", "x": "share" }"#)

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {}

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var layer = Layer(BarMark(), [.x: .column(x), .y: .column(y)])
    if let (low, high) = interval(of: x, in: schema) {
      layer = Layer(
        IntervalMark(), [.x: .column(x), .y: .column(y), .low: low, .high: high])
    }
    layer.channels[.color] = chart.color.map { .column($0) }
    var composition = Composition(words: .bars, layers: [layer], of: chart)
    composition.x.holdsZero = true
    composition.order = CategoryOrder(chart.sort, or: .by(x, falling: true))
    composition.printsValues = chart.color == nil
    composition.marksZero = true
    return composition
  }
}
