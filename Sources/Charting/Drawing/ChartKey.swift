/// The key of the series of a chart; empty where their names stand beside them.
struct ChartKey {
  /// The entries in the order of the series.
  let entries: [PageHeader.KeyEntry]

  /// The keys of several charts, an entry of the same name and colour once.
  init(_ contents: [ChartContent], _ facts: [ChartFacts]) {
    var entries: [PageHeader.KeyEntry] = []
    for entry in zip(contents, facts).flatMap(Self.entries) {
      let isKnown = entries.contains {
        $0.text == entry.text && $0.style.paint == entry.style.paint
      }
      if !isKnown { entries.append(entry) }
    }
    self.entries = entries
  }

  private static func entries(
    _ content: ChartContent, _ facts: ChartFacts
  ) -> [PageHeader.KeyEntry] {
    let used = content.usedStyles
    let countsSeries = content.plan.composition.countsSeries
    let composition = content.plan.composition
    let isNeeded = !composition.hidesKey && (used.count > 1 || countsSeries)
    guard isNeeded, !content.namesLines, !composition.namesInCorner,
      ZeroKey(content) == nil
    else { return [] }
    let title = composition.colors.title
    let head = title.isEmpty ? [] : [PageHeader.KeyEntry(style: .single, text: title, mark: nil)]
    return head
      + used.map { style in
        let layer = (content.primary + content.layers).first { layer in
          layer.rows.contains { $0.style.index == style.index }
        }
        let count = facts.series.first { $0.style.index == style.index }?.count ?? 0
        let printsCount = countsSeries && content.panels.count == 1
        return PageHeader.KeyEntry(
          style: style, text: printsCount ? "\(style.name): \(count)" : style.name,
          mark: layer?.layer.mark ?? PointMark())
      }
  }
}
