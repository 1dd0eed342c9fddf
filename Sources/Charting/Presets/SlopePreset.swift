import Tabular

/// How each of several values moved between two times, named and numbered at both ends.
struct SlopePreset: Preset {
  static let manual = Manual(
    "slope", "how several values moved between two times",
    parameters: [
      Parameter("x", .structure, required: true, "the two times"),
      Parameter("y", .structure, required: true, "the values"),
      Parameter("color", .structure, required: true, "whose values they are, one line each"),
      Parameter("notable", .number, "changes smaller than this are grey (0), in the unit of y"),
    ],
    example: """
      { "draw": "slope", "from": "deliveries", "x": "year", "y": "share", "color": "country",
        "notable": 8 }
      """)

  /// The least change that has a colour.
  private let notable: Double

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    notable = arguments.number("notable", reporting: &diagnostics) ?? 0
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column, let series = chart.color else {
      return nil
    }
    let (value, name) = ("{\(y.text)}", "{\(series.text)}")
    var start = line(.first, x, y, series, label: "\(name)  \(value)")
    start.filter = RowFilter(column: Written("position"), condition: .text("first"))
    start.isPrimary = false
    let end = line(.last, x, y, series, label: "\(value)  \(name) ({change:+})")
    var composition = Composition(words: .slope, layers: [end, start], of: chart)
    composition.color = nil
    composition.styles = Self.styles
    composition.transforms = [
      SlopeChanges(time: x, value: y, series: series, notable: notable)
    ]
    composition.x.ticksAtRows = true
    composition.x.isOnTop = true
    composition.x.title = chart.x.title ?? ""
    composition.y.isHidden = true
    composition.y.title = chart.y.title ?? ""
    composition.hidesLines = true
    composition.hidesKey = true
    return composition
  }

  private func line(
    _ end: LineEnds, _ x: Written, _ y: Written, _ series: Written, label: String
  ) -> Layer {
    var layer = Layer(
      LineMark(labelledEnds: end),
      [
        .x: .column(x), .y: .column(y), .series: .column(series),
        .color: .column(Written("direction")),
      ])
    layer.channels[.label] = LabelTemplate(Written(label, at: y.place)).map { .template($0) }
    return layer
  }

  /// Colour says which way a line goes; the number beside it says so too, so no line is dashed.
  private static let styles: [SeriesStyle] = [
    SeriesStyle(index: 0, value: "up", name: "up", paint: .blue, symbol: .circle),
    SeriesStyle(index: 5, value: "down", name: "down", paint: .vermillion, symbol: .circle),
    SeriesStyle(index: 10, value: "level", name: "level", paint: .grey, symbol: .circle),
  ]
}
