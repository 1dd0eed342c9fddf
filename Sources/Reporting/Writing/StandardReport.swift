import Tabular

extension Report {
  /// The report of a pipeline without a template: answer, changes, tables, figures, data quality, ledger,
  /// methods, provenance.
  public init(standardFor content: ReportContent) {
    var composer = ReportComposer(content)
    composer.composeStandard()
    self.init(blocks: composer.finish())
    sayIfSynthetic(content)
  }
}

extension ReportComposer {
  /// Composes every part that there is something to say in.
  mutating func composeStandard() {
    let words = text.wording.general
    place([.heading(level: 1, [.text(content.title)])])
    if !content.findings.isEmpty {
      place([.heading(level: 2, [.text(words.answer)])] + content.findings.flatMap(answer))
    }
    if content.changes != nil { place(ReportSection.changes) }
    if !content.tables.isEmpty || !content.models.isEmpty {
      place([.heading(level: 2, [.text(words.tables)])])
      for table in content.tables { place(TableTag(table: Written(table.name))) }
      for model in content.models { place(ModelsTag(models: [Written(model.name)])) }
    }
    if !content.figures.isEmpty {
      place([.heading(level: 2, [.text(words.figures)])])
      for figure in content.figures { place(figure: figure.name) }
    }
    for section in [ReportSection.dataQuality, .ledger, .methods, .provenance] { place(section) }
  }

  /// A finding as a sentence, or its groups as a list below its label.
  private func answer(_ finding: FindingResult) -> [Block] {
    guard finding.isGrouped else {
      return finding.estimates.map { .paragraph(text.sentence($0, of: finding)) }
    }
    let reason = text.commonReason(finding)
    let aside = reason.map { [Inline.text(" (\($0))")] } ?? []
    return [
      .paragraph([.strong([.text(finding.title)])] + aside),
      .list(
        isOrdered: false,
        finding.estimates.map { text.sentence($0, of: finding, isSaid: reason != nil) }),
    ]
  }
}
