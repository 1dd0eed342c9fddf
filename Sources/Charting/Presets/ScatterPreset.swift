import Tabular

/// One point for each row, with the curve of a model where one is named.
struct ScatterPreset: Preset {
  static let manual = Manual(
    "scatter", "one point for each row, with the curve of a model",
    parameters: [
      Parameter("x", .structure, required: true, "position from left to right"),
      Parameter("y", .structure, required: true, "position from bottom to top"),
      Parameter("fit", .table, "the curve of a model, with columns x, fit, low, high"),
    ],
    example: #"{ "draw": "scatter", "from": "panel", "x": "gap", "y": "share", "fit": "m.curve" }"#
  )

  /// The table of the curve.
  let fit: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    fit = arguments.text("fit", reporting: &diagnostics)
  }

  var tables: [Written] { fit.map { [$0] } ?? [] }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var points = Layer(PointMark(isFaint: true), [.x: .column(x), .y: .column(y)])
    points.channels[.color] = chart.color.map { .column($0) }
    return Composition(words: .scatter, layers: [points] + curve(), of: chart)
  }

  private func curve() -> [Layer] {
    guard let fit else { return [] }
    func column(_ name: String) -> ChannelSource { .column(Written(name, at: fit.place)) }
    var layers = [
      Layer(
        RibbonMark(), from: fit,
        [.x: column("x"), .low: column("low"), .high: column("high")]),
      Layer(LineMark(), from: fit, [.x: column("x"), .y: column("fit")]),
    ]
    for index in layers.indices { layers[index].isPrimary = false }
    return layers
  }
}
