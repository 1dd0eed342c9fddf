import Tabular

/// Coefficients with their intervals: one term over several models, or all terms by model.
struct CoefficientsPreset: Preset {
  static let manual = Manual(
    "coefficients", "coefficients with their intervals",
    parameters: [
      Parameter("term", .text, "the one term that is followed over all models")
    ],
    results: [
      Parameter("model", .column, required: true, "the name of the model"),
      Parameter("term", .column, required: true, "the name of the term"),
      Parameter("estimate", .column, required: true, "the coefficient"),
      Parameter("low", .column, required: true, "the lower end of its interval"),
      Parameter("high", .column, required: true, "the upper end of its interval"),
    ],
    example: #"{ "draw": "coefficients", "from": "main.all", "term": "gap" }"#)

  /// The term of the constant, which has another scale than slopes and is left out beside them.
  private static let constant = "(intercept)"

  /// The one term that is followed over all models.
  let term: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    term = arguments.text("term", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    let names = ["model", "term", "estimate", "low", "high"]
    let columns = names.compactMap {
      required($0, chart, schema, reporting: &diagnostics)
    }
    guard columns.count == names.count else { return nil }
    let category = term == nil ? columns[1] : columns[0]
    var layer = Layer(
      IntervalMark(),
      [
        .x: .column(columns[2]), .y: .column(category), .low: .column(columns[3]),
        .high: .column(columns[4]),
      ])
    layer.filter =
      term.map { RowFilter(column: columns[1], condition: .text($0.text)) }
      ?? RowFilter(column: columns[1], condition: .otherText(Self.constant))
    if term == nil { layer.channels[.color] = .column(columns[0]) }
    var composition = Composition(words: .coefficients, layers: [layer], of: chart)
    composition.color = term == nil ? columns[0] : nil
    composition.order = CategoryOrder(
      chart.sort, or: term == nil ? .by(columns[2], falling: true) : .asInTable)
    composition.unit = schema["unit"] == nil ? nil : Written("unit", at: chart.from?.place)
    composition.x.holdsZero = true
    composition.marksZero = true
    return composition
  }
}
