import Tabular

/// Points on a map of four named quarters, parted at a place across and a place up.
struct QuadrantPreset: Preset {
  static let manual = Manual(
    "quadrant", "points on a map of four named quarters",
    parameters: [
      Parameter("x", .structure, required: true, "position from left to right"),
      Parameter("y", .structure, required: true, "position from bottom to top"),
      Parameter("split", .structure, "where quarters part, as `{ x: 50, y: 0 }`; zero unless said"),
      Parameter(
        "names", .structure,
        "what the quarters are called, from the upper right one leftwards round"),
      Parameter("area", .column, "what the area of a point stands for"),
      Parameter("label", .text, "what is printed beside each point"),
    ],
    example: """
      { "draw": "quadrant", "from": "coops", "x": "trust", "y": "margin", "label": "name",
        "split": { "x": 50, "y": 0 },
        "names": ["Solid", "Profitable, distant", "In trouble", "Loved, fragile"] }
      """)

  private let split: (x: Double, y: Double)
  private let names: [String]
  private let area: Written?
  private let label: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    split = (
      arguments["split"]?["x"]?.finiteNumber ?? 0, arguments["split"]?["y"]?.finiteNumber ?? 0
    )
    names = arguments.texts("names", reporting: &diagnostics).map(\.text)
    area = arguments.text("area", reporting: &diagnostics)
    label = arguments.text("label", reporting: &diagnostics)
    if !names.isEmpty, names.count != 4 {
      diagnostics.error(
        .wrongValue, "'names' must hold four names, not \(names.count)",
        at: arguments.place("names"))
    }
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column else { return nil }
    var points = Layer(
      PointMark(radius: 5),
      [.x: .column(x), .y: .column(y), .color: .column(chart.color ?? Written("quarter"))])
    points.channels[.size] = area.map { .column($0) }
    points.channels[.label] = label.map { text in
      LabelTemplate(text).map { .template($0) } ?? .column(text)
    }
    let layers = quarters + [rule(.x, split.x), rule(.y, split.y), points]
    var composition = Composition(words: .quadrant, layers: layers, of: chart)
    composition.transforms = [Quarters(x: x, y: y, split: split)]
    composition.x.margin = 0.06
    composition.y.margin = 0.14
    composition.hidesKey = chart.color == nil
    if chart.color == nil { composition.styles = styles }
    return composition
  }

  private static let paints: [Paint] = [.blue, .green, .vermillion, .ochre]

  private var styles: [SeriesStyle] {
    zip(Quarters.corners, Self.paints).enumerated().map { index, quarter in
      SeriesStyle(
        index: index, value: quarter.0.rawValue,
        name: names.count == 4 ? names[index] : quarter.0.rawValue, paint: quarter.1,
        symbol: .circle)
    }
  }

  private var quarters: [Layer] {
    zip(Quarters.corners, Self.paints).enumerated().map { index, quarter in
      let name = names.count == 4 ? names[index] : ""
      let mark = QuarterMark(
        quarter.0, title: name, paint: quarter.1, isShaded: quarter.0 == .upperRight)
      var layer = Layer(mark, [.x: .number(split.x), .y: .number(split.y)])
      layer.isPrimary = false
      return layer
    }
  }

  private func rule(_ channel: Channel, _ place: Double) -> Layer {
    var layer = Layer(RuleMark(isFaint: true), [channel: .number(place)])
    layer.isPrimary = false
    return layer
  }
}
