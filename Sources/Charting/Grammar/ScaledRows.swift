/// The rows of a layer in one panel, every position in pixels.
struct ScaledRows {
  /// One row; a position is nil where its cell is missing.
  struct Row {
    var x: Double?
    var y: Double?
    var x2: Double?
    var y2: Double?
    /// The ends of an interval along the axis of values.
    var low: Double?
    var high: Double?
    var style: SeriesStyle
    var label: String?
    /// The line it belongs to, where colour does not say it.
    var series: String?
    /// How large its point is, where its area stands for something.
    var radius: Double?
  }

  /// Where the panel draws.
  let frame: Rect
  /// Whether values run from left to right, as they do when categories stand below each other.
  let valuesRunAcross: Bool
  /// Where the axis of values has zero, or its nearest end.
  let baseline: Double
  /// The width of a category's band for one series; 0 where there are no categories.
  let band: Double
  /// The room of two categories that meet; 0 along an axis of numbers.
  var cell = Rect(left: 0, top: 0, right: 0, bottom: 0)
  /// The rows in the order of the table.
  let rows: [Row]

  /// The position of a row along the axis of values.
  func value(_ row: Row) -> Double? { valuesRunAcross ? row.x : row.y }

  /// The position of a row along the other axis.
  func place(_ row: Row) -> Double? { valuesRunAcross ? row.y : row.x }

  /// A point from its position along the axis of values and along the other one.
  func point(value: Double, place: Double) -> Point {
    valuesRunAcross ? Point(x: value, y: place) : Point(x: place, y: value)
  }

  /// The rows of each series, series in the order of their first row.
  var series: [(style: SeriesStyle, rows: [Row])] {
    var places: [String: Int] = [:]
    var groups: [(style: SeriesStyle, rows: [Row])] = []
    for row in rows {
      let name = row.series.map { "\($0) " } ?? String(row.style.index)
      if let place = places[name] {
        groups[place].rows.append(row)
      } else {
        places[name] = groups.count
        groups.append((row.style, [row]))
      }
    }
    return groups
  }

  /// Prints each row's label beyond the end of its mark, away from the base line.
  func drawValueLabels(reach: Double, onto canvas: inout Canvas) {
    canvas.group(.text(.label, .ink)) { canvas in
      for row in rows {
        guard let label = row.label, let value = value(row), let place = place(row) else {
          continue
        }
        let growsBack = value < baseline
        let end = outerEnd(value, row, growsBack)
        let gap = (row.radius ?? reach) + 5
        let (point, anchor) = labelPlace(end + (growsBack ? -gap : gap), place, growsBack)
        let rising = valuesRunAcross ? 0.5 : growsBack ? 1 : 0
        canvas.labelLines(label, at: point, anchor, rising: rising)
      }
    }
  }

  private func outerEnd(_ value: Double, _ row: Row, _ growsBack: Bool) -> Double {
    let start = valuesRunAcross ? row.x2 : row.y2
    let ends = [value, start, row.low, row.high].compactMap { $0 }
    return (growsBack ? ends.min() : ends.max()) ?? value
  }

  private func labelPlace(
    _ end: Double, _ place: Double, _ growsBack: Bool
  ) -> (point: Point, anchor: Appearance.Anchor) {
    guard valuesRunAcross else {
      let below = growsBack ? 0 : TextStyle.label.ascent
      return (Point(x: place, y: end + below), .middle)
    }
    return (
      Point(x: end, y: place + TextStyle.label.centring), growsBack ? .end : .start
    )
  }
}
