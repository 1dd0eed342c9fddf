import Tabular

/// A bar from zero, or from a second column, to each value.
struct BarMark: Mark {
  static let manual = Manual(
    "bar", "a bar from zero to each value",
    parameters: [
      Parameter("x", .column, required: true, "value or category"),
      Parameter("y", .column, required: true, "category or value"),
      Parameter(
        "x2", .column, "where bars that run across begin, instead of zero; the other side of a bin"),
      Parameter("y2", .column, "where upright bars begin, instead of zero"),
      Parameter("color", .column, "series, side by side"),
      Parameter("label", .column, "what is printed beyond the bar"),
    ],
    example: #"{ "mark": "bar", "x": "volume", "y": "name" }"#)

  let sharesBand: Bool

  init(sharesBand: Bool = true) {
    self.sharesBand = sharesBand
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let startsAtZero = true
  let reach = 0.0

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.filled(style.paint)) { canvas in
        for row in members {
          guard let bar = bar(row, of: rows) else { continue }
          canvas.rect(bar)
        }
      }
    }
  }

  private func bar(_ row: ScaledRows.Row, of rows: ScaledRows) -> Rect? {
    guard let value = rows.value(row), let place = rows.place(row) else { return nil }
    let start = (rows.valuesRunAcross ? row.x2 : row.y2) ?? rows.baseline
    let half = max(1, min(rows.band * 0.34, 24))
    var sides = (first: place - half, last: place + half)
    if rows.band == 0, let other = rows.valuesRunAcross ? row.y2 : row.x2 {
      sides = (min(place, other) + 0.5, max(place, other) - 0.5)
    }
    let first = rows.point(value: min(start, value), place: sides.first)
    let last = rows.point(value: max(start, value), place: sides.last)
    return Rect(left: first.x, top: first.y, right: last.x, bottom: last.y)
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    canvas.rect(
      Rect(left: point.x - 5, top: point.y - 5, right: point.x + 5, bottom: point.y + 5),
      .filled(style.paint))
  }
}
