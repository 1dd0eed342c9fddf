import Tabular

/// Sets models side by side: coefficient above, its standard error or interval below.
///
/// Conventions: no stars; the standard error is shown with two significant digits, which decide the
/// digits of the coefficient; absorbed effects, observations, clusters and R² below.
struct RegressionTable {
  private let models: [ModelResult]
  private let tag: ModelsTag
  private let text: ValueText
  private let columns: [RegressionColumn]

  /// Models with what to show of them.
  init(_ models: [ModelResult], tag: ModelsTag, text: ValueText) {
    self.models = models
    self.tag = tag
    self.text = text
    columns = models.flatMap { model in
      model.variants.map { RegressionColumn(model, $0, text: text) }
    }
  }

  /// The table without its number.
  func compose() -> ReportTable {
    let outcomes = models.map(\.outcome)
    return ReportTable(
      caption: tag.caption.isEmpty ? outcomes.joined(separator: "; ") : tag.caption,
      columns: [ReportTable.Column("")]
        + columns.enumerated().map {
          ReportTable.Column("(\($0 + 1)) \($1.title)", isNumeric: true)
        },
      rows: termRows + effectRows + statisticRows,
      notes: RegressionNotes(columns: columns, showsIntervals: tag.showsIntervals, text: text).lines
    )
  }

  private var words: RegressionWords { text.wording.regression }

  private var termRows: [[ReportTable.Cell]] {
    terms.flatMap { term -> [[ReportTable.Cell]] in
      let cells = columns.map { $0.cells(of: term, showsInterval: tag.showsIntervals) }
      return [row(label(of: term), cells.map(\.estimate)), row("", cells.map(\.below))]
    }
  }

  /// The terms to show: those asked for, else all in their order with the constant last.
  private var terms: [String] {
    guard tag.terms.isEmpty else { return tag.terms.map(\.text) }
    var terms: [String] = []
    for term in columns.flatMap(\.terms) where !terms.contains(term) { terms.append(term) }
    return terms.filter { $0 != RegressionColumn.constant }
      + terms.filter { $0 == RegressionColumn.constant }
  }

  private func label(of term: String) -> String {
    let label =
      models.compactMap { $0.termLabels[term] }.first
      ?? (term == RegressionColumn.constant ? words.constant : term)
    let units = Set(columns.compactMap { $0.unit(of: term) })
    guard units.count == 1, let unit = units.first, !unit.isEmpty else { return label }
    return "\(label) [\(unit)]"
  }

  private var effectRows: [[ReportTable.Cell]] {
    var effects: [String] = []
    for effect in columns.flatMap(\.effects) where !effects.contains(effect) {
      effects.append(effect)
    }
    return effects.map { effect in
      row(
        words.effects(effect),
        columns.map {
          $0.effects.contains(effect) ? text.wording.general.yes : text.wording.general.no
        })
    }
  }

  private var statisticRows: [[ReportTable.Cell]] {
    [
      row(words.observations, columns.map { $0.count("rows") }),
      row(words.clusters, columns.map { $0.count("clusters") }),
      row(words.rSquared, columns.map { $0.decimal("r2") }),
      row(words.withinRSquared, columns.map { $0.decimal("r2_within") }),
      row(words.pseudoRSquared, columns.map { $0.decimal("pseudo_r2") }),
      row(words.meanOfOutcome, columns.map(\.meanOfOutcome)),
    ].filter { row in row.dropFirst().contains { $0 != .text(RegressionColumn.nothing) } }
  }

  private func row(_ label: String, _ cells: [String]) -> [ReportTable.Cell] {
    ([label] + cells).map { .text($0) }
  }
}
