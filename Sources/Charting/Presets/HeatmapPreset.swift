import Tabular

/// A tile for each pair of categories, painted by the class of its number, which it also says.
struct HeatmapPreset: Preset {
  static let manual = Manual(
    "heatmap", "a tile for each pair of categories, painted by class and labelled",
    parameters: [
      Parameter("x", .structure, required: true, "the categories above the columns"),
      Parameter("y", .structure, required: true, "the categories beside the rows"),
      Parameter(
        "color", .structure, required: true, "the numbers, cut into 5 classes unless said; or texts"
      ),
      Parameter("label", .text, "what is printed in the tiles: the value of `color` unless said"),
    ],
    example: """
      { "draw": "heatmap", "from": "scores", "x": "indicator", "y": "name",
        "color": { "field": "ratio", "cuts": [0.5, 0.8, 1, 1.2], "middle": 1 } }
      """)

  /// What is printed in the tiles.
  let label: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    label = arguments.text("label", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    guard let x = chart.x.column, let y = chart.y.column, let color = chart.color else {
      return nil
    }
    let value = Written("{\(color.text)}", at: color.place)
    var tiles = Layer(CellMark(), [.x: .column(x), .y: .column(y), .color: .column(color)])
    tiles.channels[.label] = LabelTemplate(label ?? value).map { .template($0) }
    var composition = Composition(words: .heatmap, layers: [tiles], of: chart)
    composition.x.isOnTop = true
    composition.x.title = chart.x.title ?? ""
    composition.hidesLines = true
    if schema[color.text]?.kind == .number, !chart.colors.cutsNumbers {
      composition.colors.classes = 5
    }
    return composition
  }
}
