import Tabular

/// Writes the parts of a report that Acopio writes by itself.
struct SectionComposer {
  let content: ReportContent
  let text: ValueText
  /// The level of the headings, one below the author's last one.
  let level: Int

  /// The blocks of a section.
  func compose(_ section: ReportSection) -> [Block] {
    switch section {
    case .changes: changes
    case .dataQuality: dataQuality
    case .ledger: ledger
    case .methods: methods
    case .provenance: provenance
    }
  }

  /// A heading at the section's level, or below it.
  func heading(_ words: String, below: Int = 0) -> Block {
    .heading(level: min(6, level + below), [.text(words)])
  }

  /// A sentence.
  func paragraph(_ words: String) -> Block { .paragraph([.text(words)]) }
}
