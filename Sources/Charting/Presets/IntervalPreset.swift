import Tabular

/// An estimate with its interval for each category, held against a second value.
struct IntervalPreset: Preset {
  static let manual = Manual(
    "interval", "an estimate with its interval for each category, against a second value",
    parameters: [
      Parameter("x", .structure, required: true, "the estimate; its columns _low and _high"),
      Parameter("y", .structure, required: true, "the categories"),
      Parameter("against", .column, "a second value of each category, drawn as another shape"),
    ],
    example: #"{ "draw": "interval", "from": "t", "y": "name", "x": "need", "against": "sold" }"#)

  /// The second value of each category.
  let against: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    against = arguments.text("against", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var estimate = Layer(
      PointMark(radius: 5), [.x: .column(x), .y: .column(y)])
    if let (low, high) = interval(of: x, in: schema) {
      estimate = Layer(
        IntervalMark(), [.x: .column(x), .y: .column(y), .low: low, .high: high])
    }
    estimate.channels[.color] = chart.color.map { .column($0) }
    var composition = Composition(words: .dotsAndWhiskers, layers: [estimate], of: chart)
    if let against {
      var second = Layer(PointMark(radius: 5), [.x: .column(against), .y: .column(y)])
      second.isPrimary = false
      second.style = SeriesStyle(
        index: 1, value: against.text, name: title(against, schema), paint: .vermillion,
        symbol: .diamond)
      composition.layers[0].style = SeriesStyle(
        index: 0, value: x.text, name: title(x, schema), paint: .blue, symbol: .circle)
      composition.layers.append(second)
    }
    composition.order = CategoryOrder(chart.sort, or: .by(x, falling: true))
    return composition
  }

  private func title(_ column: Written, _ schema: Schema) -> String {
    schema[column.text]?.title ?? column.text
  }
}
