import Tabular

/// The sentences at the foot of a chart: source, note, and what its rows lack.
struct ChartNotes {
  /// The sentences in their order, without those that have nothing to say.
  let sentences: [String]

  init(
    _ chart: Chart, _ contents: [ChartContent], _ setting: ChartSetting, _ facts: [ChartFacts]
  ) {
    let words = setting.locale.words
    let source = setting.filled(chart.source.isEmpty ? setting.source : chart.source)
    let isSynthetic = contents.flatMap(\.layers).contains { $0.table?.isSynthetic == true }
    let hasGhosts = contents.contains(where: \.hasGhosts)
    func sum(_ count: KeyPath<ChartFacts, Int>) -> Int {
      facts.map { $0[keyPath: count] }.reduce(0, +)
    }
    func text(_ count: Int) -> String {
      NumberStyle(setting.locale).text(Double(count), decimals: 0)
    }
    let (missing, suppressed) = (sum(\.missing), sum(\.suppressed))
    let withoutPlace = sum(\.withoutPlace)
    let all = [
      source.isEmpty ? "" : "\(words.source): \(source)",
      setting.filled(chart.note),
      hasGhosts ? words.ghostNote : "",
      Self.shareNote(contents, setting.locale),
      missing > 0 ? words.missingNote(text(missing), of: text(sum(\.rows))) : "",
      suppressed > 0 ? words.suppressedNote(text(suppressed)) : "",
      withoutPlace > 0 ? words.withoutPlaceNote(text(withoutPlace)) : "",
      isSynthetic
        ? words.syntheticRows.prefix(1).uppercased() + words.syntheticRows.dropFirst() : "",
    ]
    sentences = all.filter { !$0.isEmpty }
  }

  /// What is not drawn row by row.
  static func shareNote(_ contents: [ChartContent], _ locale: LocaleRecord) -> String {
    let shares = contents.map(DrawnShare.init)
    let thinned = shares.map(\.thinnedRows).reduce(0, +)
    let notes = [
      shares.contains(where: \.hasBins) ? locale.words.binsNote : "",
      thinned > 0
        ? locale.words.thinnedNote(NumberStyle(locale).text(Double(thinned), decimals: 0)) : "",
    ]
    return notes.filter { !$0.isEmpty }.joined(separator: ". ")
  }
}
