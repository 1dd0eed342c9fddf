import Tabular

/// A short stroke at each row, across the axis of values or along it.
struct TickMark: Mark {
  static let manual = Manual(
    "tick", "a short stroke at each row, across the axis of values",
    parameters: [
      Parameter("x", .column, required: true, "value or category"),
      Parameter("y", .column, required: true, "category or value"),
      Parameter("color", .column, "series"),
      Parameter("along", .flag, "whether strokes lie along the axis of values, as across a curve"),
    ],
    example: #"{ "mark": "tick", "x": "price", "y": "name" }"#)

  /// Whether strokes lie along the axis of values.
  let liesAlong: Bool

  init(liesAlong: Bool = false) {
    self.liesAlong = liesAlong
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(liesAlong: arguments.flag("along", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    let half = liesAlong ? 4 : rows.band > 0 ? min(rows.band * 0.35, 9) : 6
    let (along, across) = liesAlong ? (half, 0) : (0, half)
    for (style, members) in rows.series {
      canvas.group(.line(style.paint, width: liesAlong ? 1.25 : 2)) { canvas in
        for row in members {
          guard let value = rows.value(row), let place = rows.place(row) else { continue }
          canvas.line(
            rows.point(value: value - along, place: place - across),
            rows.point(value: value + along, place: place + across))
        }
      }
    }
  }
}
