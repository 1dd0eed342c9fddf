import Tabular

/// Answers along a scale: shares stacked away from the middle of the neutral ones.
///
/// Source: Robbins and Heiberger 2011, on stacked bars that diverge.
struct LikertPreset: Preset {
  static let manual = Manual(
    "likert", "answers along a scale, stacked away from the middle of the neutral ones",
    parameters: [
      Parameter("y", .structure, "the items: the first column of the table's key unless said"),
      Parameter(
        "neutral", .text, "the level in the middle: that of the scale, or of an odd number"),
    ],
    example: #"{ "draw": "likert", "from": "opinion" }"#)

  /// The level in the middle, where the chart says it.
  let neutral: Written?

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    neutral = arguments.text("neutral", reporting: &diagnostics)
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    let shares = schema.fields.filter { $0.name.hasPrefix("share_") && $0.kind == .number }
    guard shares.count > 1 else {
      _ = required("share_1", chart, schema, reporting: &diagnostics)
      return nil
    }
    let place = chart.from?.place
    guard let item = chart.y.column ?? schema.key.first.map({ Written($0, at: place) }) else {
      return nil
    }
    let stack = DivergingStack(
      shares, neutral: middle(of: shares, in: schema).map { $0.name })
    var composition = Composition(
      words: .likert,
      layers: stack.layers(beside: item, at: place, filter: overall(chart, item, schema)),
      of: chart)
    composition.y.column = item
    composition.x = Axis(title: "", format: .percent)
    composition.x.isHidden = true
    composition.order = CategoryOrder(
      chart.sort, or: schema["net"] == nil ? .asInTable : .by(Written("net"), falling: true))
    composition.marksZero = true
    composition.printsLengths = true
    composition.sides = sides(of: schema)
    return composition
  }

  /// The share of the level in the middle; nil where there is none.
  private func middle(of shares: [Field], in schema: Schema) -> Field? {
    if let code = neutral?.text ?? schema["median"]?.scale?.neutral {
      return shares.first { $0.name == "share_" + code }
    }
    if schema["median"]?.scale != nil { return nil }
    return shares.count % 2 == 1 ? shares[shares.count / 2] : nil
  }

  /// The rows of all together where the table compares groups, or of the groups that make panels.
  private func overall(_ chart: Chart, _ item: Written, _ schema: Schema) -> RowFilter? {
    let groups = schema.key.filter { $0 != item.text && $0 != chart.facet?.column.text }
    if let group = groups.first {
      return RowFilter(column: Written(group, at: item.place), condition: .text(""))
    }
    guard let facet = chart.facet?.column, schema.key.contains(facet.text),
      schema[facet.text]?.kind == .text
    else { return nil }
    return RowFilter(column: facet, condition: .otherText(""))
  }

  private func sides(of schema: Schema) -> [SideColumns.Column] {
    let all: [SideColumns.Column] = [
      .init(title: \.inFavour, source: Written("agree"), format: .percent),
      .init(title: \.balance, source: Written("net"), format: .points),
      .init(title: { _ in "n" }, source: Written("n"), format: .count),
    ]
    return all.filter { schema[$0.source.text]?.kind == .number }
  }
}

extension Vocabulary {
  fileprivate var inFavour: String { choose("in favour", "a favor", "pour", "a favor") }
  fileprivate var balance: String { choose("balance", "saldo", "solde", "saldo") }
}
