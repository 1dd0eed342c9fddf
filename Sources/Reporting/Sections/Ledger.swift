import Tabular

extension SectionComposer {
  /// What became of the rows in each step.
  var ledger: [Block] {
    let words = text.wording.ledger
    guard !content.ledger.isEmpty else { return [] }
    return [heading(words.title), paragraph(words.explanation), .table(ledgerTable)]
  }

  private var words: LedgerWords { text.wording.ledger }

  /// The counts of a step that are shown where any step has them.
  private var counts: [(title: String, count: @Sendable (LedgerEntry) -> Int, isAlways: Bool)] {
    [
      (words.rowsIn, { $0.rowsIn }, true), (words.passed, { $0.passed }, true),
      (words.rejected, { $0.rejected }, false), (words.filtered, { $0.filtered }, false),
      (words.unmatched, { $0.unmatched }, false), (words.dropped, { $0.dropped }, false),
      (words.folded, { $0.folded }, false), (words.made, { $0.made }, false),
      (words.rowsOut, { $0.rowsOut }, true),
    ]
  }

  private var ledgerTable: ReportTable {
    let shown = counts.filter { column in
      column.isAlways || content.ledger.contains { column.count($0) > 0 }
    }
    return ReportTable(
      columns: [ReportTable.Column(words.table), ReportTable.Column(words.step)]
        + shown.map { ReportTable.Column($0.title, isNumeric: true) }
        + [ReportTable.Column(words.because)],
      rows: content.ledger.map { entry in
        ([entry.table, "\(entry.step) \(entry.verb)"]
          + shown.map { text.count($0.count(entry)) } + [because(entry)]).map { .text($0) }
      })
  }

  private func because(_ entry: LedgerEntry) -> String {
    let undefined =
      entry.undefinedConditions > 0 ? words.undefined(text.count(entry.undefinedConditions)) : ""
    let consent = entry.verb == "read" && entry.filtered > 0 ? words.withoutConsent : ""
    return [entry.because, consent, undefined].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
