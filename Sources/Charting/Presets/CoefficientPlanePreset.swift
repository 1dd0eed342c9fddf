import Tabular

/// Two estimates of each row at once, as a box of both intervals, and the quarter of a joint claim.
struct CoefficientPlanePreset: Preset {
  static let manual = Manual(
    "coefficient_plane", "two estimates at once, with the quarter in which a joint claim holds",
    parameters: [
      Parameter("x", .structure, required: true, "the one estimate; its columns _low and _high"),
      Parameter("y", .structure, required: true, "the other one; its columns _low and _high"),
      Parameter(
        "target", .choice(QuarterMark.Corner.allCases.map(\.rawValue)), required: true,
        "the quarter of the claim, from zero"),
      Parameter("name", .text, "what is written in that quarter"),
      Parameter("label", .column, "what is printed beside each box"),
    ],
    example: """
      { "draw": "coefficient_plane", "from": "plane", "x": "income", "y": "delivery",
        "target": "lower right" }
      """)

  let target: QuarterMark.Corner
  let name: String
  let label: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let corners = QuarterMark.Corner.allCases.map(\.rawValue)
    target =
      arguments.choice("target", corners, reporting: &diagnostics).flatMap(QuarterMark.Corner.init)
      ?? .upperRight
    name = arguments.text("name", reporting: &diagnostics)?.text ?? ""
    label = arguments.text("label", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var point = Layer(PointMark(radius: 5), [.x: .column(x), .y: .column(y)])
    point.channels[.label] = label.map { .column($0) }
    var layers = [quarter, rule(.x), rule(.y), point]
    if let across = interval(of: x, in: schema), let up = interval(of: y, in: schema) {
      var box = Layer(
        BoxMark(), [.x: across.low, .x2: across.high, .y: up.low, .y2: up.high])
      box.isPrimary = false
      layers.insert(box, at: 3)
    }
    return Composition(words: .coefficients, layers: layers, of: chart)
  }

  private var quarter: Layer {
    var layer = Layer(QuarterMark(target, title: name), [.x: .number(0), .y: .number(0)])
    layer.isPrimary = false
    return layer
  }

  private func rule(_ channel: Channel) -> Layer {
    var layer = Layer(RuleMark(), [channel: .number(0)])
    layer.isPrimary = false
    return layer
  }
}
