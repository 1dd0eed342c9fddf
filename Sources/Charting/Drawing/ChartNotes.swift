import Tabular

/// The sentences at the foot of a chart: source, note, and what its rows lack.
struct ChartNotes {
  /// The sentences in their order, without those that have nothing to say.
  let sentences: [String]

  init(_ chart: Chart, _ content: ChartContent, _ setting: ChartSetting, _ facts: ChartFacts) {
    let words = setting.locale.words
    let source = setting.filled(chart.source.isEmpty ? setting.source : chart.source)
    let isSynthetic = content.layers.contains { $0.table?.isSynthetic == true }
    func text(_ count: Int) -> String {
      NumberStyle(setting.locale).text(Double(count), decimals: 0)
    }
    let all = [
      source.isEmpty ? "" : "\(words.source): \(source)",
      setting.filled(chart.note),
      facts.missing > 0 ? words.missingNote(text(facts.missing), of: text(facts.rows)) : "",
      facts.suppressed > 0 ? words.suppressedNote(text(facts.suppressed)) : "",
      facts.withoutPlace > 0 ? words.withoutPlaceNote(text(facts.withoutPlace)) : "",
      isSynthetic
        ? words.syntheticRows.prefix(1).uppercased() + words.syntheticRows.dropFirst() : "",
    ]
    sentences = all.filter { !$0.isEmpty }
  }
}
