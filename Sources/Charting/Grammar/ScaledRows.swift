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
  }

  /// Where the panel draws.
  let frame: Rect
  /// Whether values run from left to right, as they do when categories stand below each other.
  let valuesRunAcross: Bool
  /// Where the axis of values has zero, or its nearest end.
  let baseline: Double
  /// The width of a category's band for one series; 0 where there are no categories.
  let band: Double
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
    var order: [Int] = []
    var groups: [Int: [Row]] = [:]
    for row in rows {
      if groups[row.style.index] == nil { order.append(row.style.index) }
      groups[row.style.index, default: []].append(row)
    }
    return order.compactMap { index in
      groups[index].flatMap { rows in rows.first.map { ($0.style, rows) } }
    }
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
        let gap = (reach + 5) * (growsBack ? -1 : 1)
        canvas.label(
          label, at: [labelPlace(end + gap, place, growsBack)])
      }
    }
  }

  private func outerEnd(_ value: Double, _ row: Row, _ growsBack: Bool) -> Double {
    let ends = [value, row.low, row.high].compactMap { $0 }
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
