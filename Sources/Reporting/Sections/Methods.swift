import Tabular

extension SectionComposer {
  /// How rows were drawn, how estimates were made, which figures came from where.
  var methods: [Block] {
    [heading(words.title)] + sampling + estimators + imputations
      + figures(words.constants, content.methods.constants)
      + figures(words.factors, content.methods.factors) + remarks
  }

  private var words: MethodWords { text.wording.methods }

  private var sampling: [Block] {
    guard !content.inputs.isEmpty else { return [] }
    return [
      heading(words.sampling, below: 1),
      .list(isOrdered: false, samplings.map { [.text($0.sentence($0.names))] }),
    ]
  }

  /// How rows were drawn, each way once with the inputs that it holds for.
  private var samplings: [(names: String, sentence: (String) -> String)] {
    var found: [(sampling: Sampling, names: [String])] = []
    for input in content.inputs {
      if let known = found.firstIndex(where: { $0.sampling == input.sampling }) {
        found[known].names.append(input.name)
      } else {
        found.append((input.sampling, [input.name]))
      }
    }
    return found.map { one in
      (one.names.joined(separator: ", "), { sentence(on: one.sampling, of: $0) })
    }
  }

  private func sentence(on sampling: Sampling, of names: String) -> String {
    switch sampling {
    case .undeclared: return words.undeclared(names)
    case .census: return words.census(names)
    case .sample(let design):
      let parts = self.design(design.weighting, design.strata, design.clusters)
      let population = design.population.map { [words.population($0)] } ?? []
      let second = design.secondStage.map { [words.secondStage(sentence(on: $0))] } ?? []
      return ([words.sample(names)] + parts + population + second).joined(separator: "; ")
        + "."
    }
  }

  private func sentence(on stage: SampleDesign.SecondStage) -> String {
    let clusters = stage.clusters.isEmpty ? [] : [stage.clusters.joined(separator: ", ")]
    let strata = stage.strata.isEmpty ? [] : [words.strata(stage.strata.joined(separator: ", "))]
    let population = stage.population.map { [words.population($0)] } ?? []
    return (clusters + strata + population).joined(separator: ", ")
  }

  private func design(_ weight: String?, _ strata: [String], _ clusters: [String]) -> [String] {
    [weight.map { words.weights($0) } ?? words.equalWeights]
      + (strata.isEmpty ? [] : [words.strata(strata.joined(separator: ", "))])
      + (clusters.isEmpty ? [] : [words.clusters(clusters.joined(separator: ", "))])
  }

  private var estimators: [Block] {
    guard !content.methods.estimators.isEmpty else { return [] }
    return [
      heading(words.estimators, below: 1),
      .list(isOrdered: false, EstimatorGroup.groups(of: content.methods.estimators).map(sentence)),
    ]
  }

  /// The estimator, what it estimated with which formulas, and what it took into account.
  private func sentence(on group: EstimatorGroup) -> [Inline] {
    let use = group.use
    // Only what has a formula counts rows, so that one may ask how they were weighted.
    let counts = !use.formula.isEmpty || use.weights != nil
    var parts = counts ? design(use.weights, use.strata, use.clusters) : []
    if !use.variance.isEmpty { parts.append(words.variance(translated(use.variance))) }
    if !use.interval.isEmpty { parts.append(words.interval(translated(use.interval))) }
    if !use.source.isEmpty { parts.append(words.source(cited(use.source))) }
    let subjects = group.subjects.flatMap { formula, names -> [Inline] in
      let code: [Inline] = formula.isEmpty ? [] : [.text(" "), .code(formula)]
      return [.text("; " + names.joined(separator: ", "))] + code
    }
    let estimator = translated(use.estimator).firstLetterUppercased
    let end = parts.isEmpty ? "." : ". " + parts.joined(separator: "; ").firstLetterUppercased + "."
    return [.strong([.text(estimator)]), .text(": ")] + Self.withoutSeparator(subjects)
      + [.text(end)]
  }

  /// Runs without the semicolon before the first one.
  private static func withoutSeparator(_ runs: [Inline]) -> [Inline] {
    guard case .text(let first)? = runs.first else { return runs }
    return [.text(String(first.dropFirst(2)))] + runs.dropFirst()
  }

  /// A citation, whose few words stand between names and numbers.
  private func cited(_ source: String) -> String {
    let parts = source.split(separator: " ").map(String.init)
    return parts.map { words.citation[$0] ?? $0 }.joined(separator: " ")
  }

  private func translated(_ term: String) -> String { text.terms.translated(term) }

  /// Which cells were made up from others, and what that does to the intervals.
  private var imputations: [Block] {
    let columns = content.ledger.flatMap { entry in
      entry.imputed.map { (name: "\(entry.table), \($0.column)", cells: $0) }
    }
    guard !columns.isEmpty else { return [] }
    let sentences = columns.map { name, cells -> [Inline] in
      [.strong([.text(name)]), .text(": " + sentence(on: cells) + ".")]
    }
    return [
      heading(words.imputation, below: 1), .list(isOrdered: false, sentences),
      paragraph(words.imputedIntervals),
    ]
  }

  private func sentence(on cells: ImputedCells) -> String {
    let method = translated(cells.method.rawValue)
    return words.imputed(
      text.count(cells.filled), text.count(cells.filled + cells.left),
      cells.by.isEmpty
        ? method : words.imputedWithin(method, cells.by.joined(separator: ", ")))
  }

  private func figures(_ title: String, _ figures: [SourcedFigure]) -> [Block] {
    guard !figures.isEmpty else { return [] }
    let columns = [
      ReportTable.Column(words.name), ReportTable.Column(words.value, isNumeric: true),
      ReportTable.Column(words.kind), ReportTable.Column(words.from),
    ]
    let rows = figures.map { figure -> [ReportTable.Cell] in
      let value = text.text(figure.value, figure.measure, as: ValueFormat(form: .number))
      return [figure.name, value, figure.kind.isEmpty ? "–" : figure.kind, figure.source]
        .map { .text($0) }
    }
    return [heading(title, below: 1), .table(ReportTable(columns: columns, rows: rows))]
  }

  private var remarks: [Block] {
    guard !content.methods.remarks.isEmpty else { return [] }
    return [
      heading(words.remarks, below: 1),
      .list(isOrdered: false, content.methods.remarks.map { [.text($0)] }),
    ]
  }
}
