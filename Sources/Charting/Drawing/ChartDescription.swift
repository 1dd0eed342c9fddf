/// Says in words what a chart shows, from the rows that are drawn: no interpretation.
struct ChartDescription {
  let content: ChartContent
  let facts: ChartFacts
  let values: AxisGuide
  let places: AxisGuide
  /// What stands above the chart, where it is one of several.
  var panelTitle = ""

  /// The most characters of a whole description.
  private static let longest = 600

  /// What one chart or several show, at most 600 characters.
  static func text(of parts: [ChartDescription]) -> String {
    let each = longest / max(1, parts.count)
    return parts.map { shortened($0.sentences, to: each) }.joined(separator: " ")
  }

  /// A text for the place of the picture: its kind and its finding, at most 150 characters.
  static func alt(of parts: [ChartDescription], title: String) -> String {
    guard let first = parts.first else { return title }
    let name = first.content.plan.composition.words.name(first.words)
    return shortened(title.isEmpty ? first.subject : "\(name): \(title)", to: 150)
  }

  private var sentences: String {
    let share = ChartNotes.shareNote([content], content.locale)
    let all = [
      subject, size, range, extremes, counts, missing, share.isEmpty ? "" : share + ".",
    ]
    return all.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var words: Vocabulary { content.locale.words }
  private var numbers: NumberStyle { NumberStyle(content.locale) }

  private var subject: String {
    guard panelTitle.isEmpty else { return panelTitle + ":" }
    let name = content.plan.composition.words.name(words)
    return content.heading.isEmpty ? name + "." : "\(name) \(words.of) \(content.heading)."
  }

  private var size: String {
    guard !content.isEmpty else { return words.noRows + "." }
    var parts = ["\(count(facts.rows)) \(words.rows(facts.rows))"]
    if facts.series.count > 1 {
      parts.append("\(count(facts.series.count)) \(words.series)")
    }
    if content.panels.count > 1 {
      parts.append("\(count(content.panels.count)) \(words.panels)")
    }
    return parts.joined(separator: ", ") + "."
  }

  private var range: String {
    let all = content.primary.flatMap { $0.numbers(along: [content.valueChannel]) }
    guard let low = all.min(), let high = all.max() else { return "" }
    let (first, last) = (
      values.valueText(low, showsPlus: false), values.valueText(high, showsPlus: false)
    )
    return "\(words.range) \(first) \(words.to) \(last)."
  }

  private var extremes: String {
    guard places.plan.kind == .category, content.panels.count == 1,
      facts.series.count <= 1 || content.plan.composition.countsSeries
    else { return "" }
    let named = content.primary.flatMap { layer in
      layer.rows.compactMap { row -> (name: String, number: Double)? in
        guard let name = row.positions[content.placeChannel]?.category,
          let number = row.positions[content.valueChannel]?.number
        else { return nil }
        return (name, number)
      }
    }
    guard named.count > 1, let top = named.max(by: { $0.number < $1.number }),
      let least = named.min(by: { $0.number < $1.number })
    else { return "" }
    func said(_ entry: (name: String, number: Double)) -> String {
      "\(entry.name), \(values.valueText(entry.number, showsPlus: false))"
    }
    return "\(words.highest): \(said(top)). \(words.lowest): \(said(least))."
  }

  private var counts: String {
    guard content.plan.composition.tellsCounts, !facts.series.isEmpty else { return "" }
    return facts.series.map { "\($0.style.name): \(count($0.count))" }
      .joined(separator: ", ") + "."
  }

  private var missing: String {
    facts.missing > 0 ? "\(words.withoutValue): \(count(facts.missing))." : ""
  }

  private func count(_ number: Int) -> String { numbers.text(Double(number), decimals: 0) }

  /// The text up to the last word that fits.
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let head = text.prefix(length - 1)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut] + "…"
  }
}
