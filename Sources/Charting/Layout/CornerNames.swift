/// The names of series in the upper left corner of a panel, in the order of their curves from the
/// top, each after a sample of its line.
///
/// Curves that cross or converge leave no room for a name beside them.
struct CornerNames {
  private let names: [(style: SeriesStyle, text: String)]

  init(_ rows: ScaledRows) {
    let curves = rows.series
    let heights = curves.map { Self.meanHeight(of: $0.rows) }
    let order = curves.indices.sorted { first, second in
      heights[first] != heights[second] ? heights[first] < heights[second] : first < second
    }
    names = order.map { index in
      let (style, members) = curves[index]
      return (style, members.first?.label ?? style.name)
    }.filter { !$0.1.isEmpty }
  }

  private static func meanHeight(of rows: [ScaledRows.Row]) -> Double {
    let heights = rows.compactMap(\.y)
    return heights.reduce(0, +) / Double(max(1, heights.count))
  }

  func draw(within frame: Rect, onto canvas: inout Canvas) {
    var place = Point(x: frame.left + 14, y: frame.top + 26)
    for (style, text) in names {
      let middle = place.y - TextStyle.name.centring
      canvas.line(
        Point(x: place.x, y: middle), Point(x: place.x + 20, y: middle),
        .line(style.paint, width: 2.25, dash: style.dash))
      var appearance = Appearance.text(.name, style.paint)
      appearance.hasHalo = true
      canvas.label(text, at: [(Point(x: place.x + 28, y: place.y), .start)], appearance)
      place.y += 20
    }
  }
}
