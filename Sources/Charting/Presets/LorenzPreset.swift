import Tabular

/// Which share of an amount the poorest hold together, held against equal shares.
///
/// Source: Lorenz 1905.
struct LorenzPreset: Preset {
  static let manual = Manual(
    "lorenz", "Lorenz curves against the line of equality",
    parameters: [
      Parameter("x", .structure, "the share of the population: `population` unless said"),
      Parameter("y", .structure, "the share that it holds: `amount` unless said"),
      Parameter("label", .text, "the name of each curve, as `{crop}  Gini {gini:.2}`"),
    ],
    results: [
      Parameter("population", .column, "the share of the population, from the poorest on"),
      Parameter("amount", .column, "the share of the amount that it holds"),
    ],
    source: "Lorenz 1905",
    example: #"{ "draw": "lorenz", "from": "curves", "color": "crop" }"#)

  private let label: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    label = arguments.text("label", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    let x = chart.x.column ?? required("population", chart, schema, reporting: &diagnostics)
    let y = chart.y.column ?? required("amount", chart, schema, reporting: &diagnostics)
    guard let x, let y else { return nil }
    var curves = Layer(LineMark(), [.x: .column(x), .y: .column(y)])
    curves.channels[.color] = chart.color.map { .column($0) }
    curves.channels[.label] = label.flatMap(LabelTemplate.init).map { .template($0) }
    var composition = Composition(words: .lorenz, layers: [curves, equality, name], of: chart)
    composition.x.format = .percent
    composition.y.format = .percent
    composition.x.domain = 0...1
    composition.y.domain = 0...1
    composition.isSquare = true
    composition.namesInCorner = true
    return composition
  }

  /// Where every household has the same.
  private var equality: Layer {
    var line = Layer(
      ConnectorMark(isDashed: true),
      [.x: .number(0), .y: .number(0), .x2: .number(1), .y2: .number(1)])
    line.isPrimary = false
    return line
  }

  private var name: Layer {
    var name = Layer(TextMark(anchor: .end), [.x: .number(0.52), .y: .number(0.55)])
    name.words = { $0.equality }
    name.isPrimary = false
    return name
  }
}

extension Vocabulary {
  fileprivate var equality: String {
    choose("line of equality", "línea de igualdad", "ligne d’égalité", "linha de igualdade")
  }
}
