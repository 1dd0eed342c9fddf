/// How far values stay from the ends of their axis in pixels, so that their labels have room.
struct Insets: Equatable {
  /// At the end of low values.
  private(set) var low = 0.0
  /// At the end of high values.
  private(set) var high = 0.0

  /// The room that the labels of values need along an axis of a length in pixels.
  ///
  /// Labels grow away from the base line; making room moves the marks, hence a second round.
  init(_ content: ChartContent, _ guide: AxisGuide, length: Double) {
    if guide.plan.axis.isLogarithmic { (low, high) = (8, 8) }
    let labels = Self.labels(content, guide)
    guard !labels.isEmpty, guide.high > guide.low else { return }
    guard content.plan.valuesRunAcross else {
      let lines = labels.map { $0.text.split(separator: "\n").count }.max() ?? 1
      let room = 3 + TextStyle.label.lineHeight * Double(lines)
      (low, high) = (guide.low < 0 ? room : 0, guide.high > 0 ? room : 0)
      return
    }
    for _ in 0..<2 { widen(for: labels, guide, length) }
  }

  private mutating func widen(
    for labels: [(value: Double, text: String)], _ guide: AxisGuide, _ length: Double
  ) {
    let (first, last) = (low, length - high)
    let scale = guide.scale(from: first, to: last)
    for (value, text) in labels {
      guard let place = scale.pixel(.number(value)) else { continue }
      let room = 13 + TextStyle.label.reserve(text)
      if value < guide.baseline {
        low = max(low, min(first + room - place, length / 3))
      } else {
        high = max(high, min(place + room - last, length / 3))
      }
    }
  }

  /// The label of each row at its value and at the ends of its interval.
  private static func labels(
    _ content: ChartContent, _ guide: AxisGuide
  ) -> [(value: Double, text: String)] {
    guard !content.plan.composition.printsLengths else { return [] }
    return content.primary.flatMap(\.rows).flatMap { row -> [(value: Double, text: String)] in
      guard let text = content.label(row, guide), !text.isEmpty else { return [] }
      let channels: [Channel] = [content.valueChannel, .low, .high]
      return channels.compactMap { row.positions[$0]?.number }.map { ($0, text) }
    }
  }
}
