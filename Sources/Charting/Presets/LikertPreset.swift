import Tabular

/// Answers along a scale: shares against and in favour to both sides of one line, neutral ones in a
/// column of their own, so that all three can be compared.
///
/// Source: Robbins and Heiberger 2011, on stacked bars that diverge.
struct LikertPreset: Preset {
  /// How answers stand.
  enum Arrangement: String, CaseIterable, Sendable {
    /// To both sides of a line, neutral ones aside.
    case diverging
    /// All from zero on.
    case stacked
  }

  static let manual = Manual(
    "likert", "answers along a scale, to both sides of a line",
    parameters: [
      Parameter("y", .structure, "the items: the first column of the table's key unless said"),
      Parameter("x", .structure, "shares, one row for each answer that `color` names"),
      Parameter(
        "color", .structure, "the answers, in their order; without it columns share_1, share_2, ..."
      ),
      Parameter(
        "neutral", .text, "the level in the middle: that of the scale, or of an odd number"),
      Parameter(
        "arrange", .choice(Arrangement.allCases.map(\.rawValue)),
        "`diverging` unless said: neutral answers aside; `stacked`: all from zero"),
    ],
    source: "Robbins and Heiberger 2011",
    example: #"{ "draw": "likert", "from": "opinion" }"#)

  /// The level in the middle, where the chart says it.
  let neutral: Written?
  let arrangement: Arrangement

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    neutral = arguments.text("neutral", reporting: &diagnostics)
    let words = Arrangement.allCases.map(\.rawValue)
    arrangement =
      arguments.choice("arrange", words, reporting: &diagnostics).flatMap(Arrangement.init)
      ?? .diverging
  }

  func compose(
    _ chart: Chart, over schema: Schema, reporting diagnostics: inout Diagnostics
  ) -> Composition? {
    if let x = chart.x.column, let y = chart.y.column, let level = chart.color {
      return piled(
        chart, schema,
        DivergingPiles(
          item: y, value: x, level: level,
          neutral: neutral?.text ?? schema[level.text]?.scale?.neutral,
          isStacked: arrangement == .stacked))
    }
    let shares = schema.fields.filter { $0.name.hasPrefix("share_") && $0.kind == .number }
    guard shares.count > 1 else {
      _ = required("share_1", chart, schema, reporting: &diagnostics)
      return nil
    }
    let place = chart.from?.place
    guard let item = chart.y.column ?? schema.key.first.map({ Written($0, at: place) }) else {
      return nil
    }
    let middle = middle(of: shares, in: schema)
    let stack = DivergingStack(
      shares, neutral: middle?.name, isStacked: arrangement == .stacked)
    var composition = Composition(
      words: .likert,
      layers: stack.layers(beside: item, at: place, filter: overall(chart, item, schema)),
      of: chart)
    finish(&composition, item, chart, balance: schema["net"] == nil ? nil : "net")
    composition.sides = (middle.map { [aside($0.name)] } ?? []) + sides(of: schema)
    return composition
  }

  /// One row for each answer to an item.
  private func piled(
    _ chart: Chart, _ schema: Schema, _ piles: DivergingPiles
  ) -> Composition {
    var answers = Layer(
      SegmentMark(),
      [
        .x2: .column(Written("from")), .x: .column(Written("to")), .y: .column(piles.item),
        .color: .column(piles.level),
      ])
    if !piles.isStacked {
      answers.filter = RowFilter(column: Written("side"), condition: .otherText("neutral"))
    }
    var composition = Composition(words: .likert, layers: [answers], of: chart)
    composition.transforms = [piles]
    composition.paintsDiverge = true
    finish(&composition, piles.item, chart, balance: "balance")
    let balance = SideColumns.Column(
      title: \.balance, source: Written("balance"), format: .points)
    composition.sides = (piles.isStacked ? [] : [aside("neutral")]) + [balance]
    if schema["n"]?.kind == .number { composition.sides += [Self.counts] }
    return composition
  }

  private func finish(
    _ composition: inout Composition, _ item: Written, _ chart: Chart, balance: String?
  ) {
    composition.y.column = item
    composition.x = Axis(title: "", format: .percent)
    composition.x.isHidden = true
    if arrangement == .stacked { composition.x.domain = 0...1 }
    composition.order = CategoryOrder(
      chart.sort, or: balance.map { .by(Written($0), falling: true) } ?? .asInTable)
    composition.marksZero = true
    composition.printsLengths = true
    composition.leastLength = 5
    composition.keySidesWithZero = arrangement == .diverging
  }

  private func aside(_ source: String) -> SideColumns.Column {
    SideColumns.Column(title: \.neutral, source: Written(source), format: .bar)
  }

  private static let counts = SideColumns.Column(
    title: { _ in "n" }, source: Written("n"), format: .count)

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
      Self.counts,
    ]
    return all.filter { schema[$0.source.text]?.kind == .number }
  }
}

extension Vocabulary {
  fileprivate var inFavour: String { choose("in favour", "a favor", "pour", "a favor") }
  fileprivate var neutral: String { choose("neutral", "neutral", "neutre", "neutro") }
  fileprivate var balance: String { choose("balance", "saldo", "solde", "saldo") }
}
