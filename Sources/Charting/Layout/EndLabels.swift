/// The names of series where their lines end, moved apart so that each can be read.
struct EndLabels {
  /// The names with the place where each line ends.
  let ends: [(style: SeriesStyle, point: Point)]

  /// The last point of each series that has one.
  init(_ rows: ScaledRows) {
    ends = rows.series.compactMap { style, members in
      members.inOrderAcross.compactMap(\.point).last.map { (style, $0) }
    }
  }

  /// The room that names of series take beside a frame.
  static func room(for styles: [SeriesStyle]) -> Double {
    14 + (styles.map { TextStyle.name.reserve($0.name) }.max() ?? 0)
  }

  func draw(beside frame: Rect, onto canvas: inout Canvas) {
    let sorted = ends.sorted { first, second in
      first.point.y != second.point.y
        ? first.point.y < second.point.y : first.style.index < second.style.index
    }
    let places = IsotonicSpacing.places(
      wanted: sorted.map(\.point.y), gap: TextStyle.name.lineHeight,
      within: frame.top...frame.bottom)
    for ((style, point), y) in zip(sorted, places) {
      if abs(y - point.y) > 0.8 * TextStyle.name.lineHeight {
        canvas.line(
          Point(x: point.x + 4, y: point.y), Point(x: frame.right + 7, y: y),
          .line(style.paint, width: 0.75))
      }
      let place = Point(x: frame.right + 10, y: y + TextStyle.name.centring)
      canvas.label(style.name, at: [(place, .start)], .text(.name, style.paint))
    }
  }
}
