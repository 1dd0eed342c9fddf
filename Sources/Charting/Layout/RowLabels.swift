/// The labels of the rows at one end of all lines, moved apart so that each can be read.
struct RowLabels {
  private let ends: [(style: SeriesStyle, text: String, point: Point)]
  /// Whether they stand where lines begin.
  private let isFirst: Bool
  private static let gap = 8.0

  init(_ rows: ScaledRows, isFirst: Bool) {
    self.isFirst = isFirst
    ends = rows.series.compactMap { style, members in
      let placed = members.inOrderAcross.filter { $0.point != nil }
      guard let row = isFirst ? placed.first : placed.last, let point = row.point,
        let text = row.label, !text.isEmpty
      else { return nil }
      return (style, text, point)
    }
  }

  /// Writes the labels to the left of where lines begin, or to the right of where they end.
  func draw(within frame: Rect, onto canvas: inout Canvas) {
    let sorted = ends.enumerated().sorted { first, second in
      let (one, other) = (first.element.point.y, second.element.point.y)
      return one != other ? one < other : first.offset < second.offset
    }.map(\.element)
    let places = IsotonicSpacing.places(
      wanted: sorted.map(\.point.y), gap: TextStyle.name.lineHeight,
      within: frame.top...frame.bottom)
    for ((style, text, point), y) in zip(sorted, places) {
      let x = point.x + (isFirst ? -Self.gap : Self.gap)
      var appearance = Appearance.text(.name, style.paint)
      appearance.hasHalo = true
      canvas.label(
        text, at: [(Point(x: x, y: y + TextStyle.name.centring), isFirst ? .end : .start)],
        appearance)
    }
  }

  /// The room that the labels at the ends of lines take inside a frame.
  static func room(_ content: ChartContent) -> (left: Double, right: Double) {
    var room = (left: 0.0, right: 0.0)
    for layer in content.layers {
      guard let line = layer.layer.mark as? any SeriesLine, let ends = line.labelledEnds else {
        continue
      }
      let widest = layer.rows.map { TextStyle.name.reserve($0.label ?? "") }.max() ?? 0
      if ends != .first { room.right = max(room.right, widest + gap + 4) }
      if ends != .last { room.left = max(room.left, widest + gap + 4) }
    }
    return room
  }
}
