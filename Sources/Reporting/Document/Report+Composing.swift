public import Tabular

extension Report {
  /// Evaluates a checked template with what a run found out.
  ///
  /// Reported are cells that pick no row or several, and references to what a condition left out;
  /// a report with errors must not be published.
  public init(
    _ template: Template, with content: ReportContent, reporting diagnostics: inout Diagnostics
  ) {
    var first = ReportComposer(content)
    first.compose(template.nodes)
    var second = ReportComposer(content, known: first.placements)
    second.compose(template.nodes)
    diagnostics.append(second.diagnostics)
    self.init(blocks: second.finish(), footnotes: second.footnotes)
    sayIfSynthetic(content)
  }

  /// Says below the title that data are made up.
  mutating func sayIfSynthetic(_ content: ReportContent) {
    guard content.isSynthetic else { return }
    let text = ValueText(language: content.language, minimumPersons: nil)
    let sentence = Block.paragraph([.strong([.text(text.wording.general.synthetic)])])
    if case .heading? = blocks.first {
      blocks.insert(sentence, at: 1)
    } else {
      blocks.insert(sentence, at: 0)
    }
  }
}
