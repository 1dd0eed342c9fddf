import Tabular

/// A stretch of a bar from one value to another, as wide as its share, which is printed in it.
struct SegmentMark: Mark {
  static let manual = Manual(
    "segment", "a stretch of a bar from one value to another",
    parameters: [
      Parameter("x", .column, required: true, "where the stretch ends, or its category"),
      Parameter("x2", .column, "where a stretch that runs across begins, instead of zero"),
      Parameter("y", .column, required: true, "the category, or where the stretch ends"),
      Parameter("y2", .column, "where an upright stretch begins, instead of zero"),
      Parameter("color", .column, "what each stretch stands for"),
    ],
    example: #"{ "mark": "segment", "x2": "low", "x": "high", "y": "name" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let startsAtZero = true
  let reach = 0.0

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.filled(style.paint)) { canvas in
        for row in members {
          guard let stretch = stretch(row, of: rows) else { continue }
          canvas.rect(stretch)
        }
      }
    }
  }

  /// Prints the label of a row in its stretch, where that is wide enough.
  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.text(.label, style.paint.textOnIt, .middle)) { canvas in
        for row in members {
          guard let label = row.label, let stretch = stretch(row, of: rows),
            stretch.width >= TextStyle.label.reserve(label) + 4
          else { continue }
          let place = Point(
            x: stretch.centre.x, y: stretch.centre.y + TextStyle.label.centring)
          canvas.label(label, at: [(place, .middle)], isOptional: true)
        }
      }
    }
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    BarMark().drawSample(style, at: point, onto: &canvas)
  }

  private func stretch(_ row: ScaledRows.Row, of rows: ScaledRows) -> Rect? {
    guard let value = rows.value(row), let place = rows.place(row) else { return nil }
    let start = (rows.valuesRunAcross ? row.x2 : row.y2) ?? rows.baseline
    let half = max(1, min(rows.band * 0.36, 24))
    let gap = abs(value - start) > 3 ? 0.5 : 0
    let first = rows.point(value: min(start, value) + gap, place: place - half)
    let last = rows.point(value: max(start, value) - gap, place: place + half)
    return Rect(
      left: min(first.x, last.x), top: min(first.y, last.y), right: max(first.x, last.x),
      bottom: max(first.y, last.y))
  }
}
