import Tabular

/// A short stroke at each row, across the axis of values.
struct TickMark: Mark {
  static let manual = Manual(
    "tick", "a short stroke at each row, across the axis of values",
    parameters: [
      Parameter("x", .column, required: true, "value or category"),
      Parameter("y", .column, required: true, "category or value"),
      Parameter("color", .column, "series"),
    ],
    example: #"{ "mark": "tick", "x": "price", "y": "name" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    let half = rows.band > 0 ? min(rows.band * 0.35, 9) : 6
    for (style, members) in rows.series {
      canvas.group(.line(style.paint, width: 2)) { canvas in
        for row in members {
          guard let value = rows.value(row), let place = rows.place(row) else { continue }
          canvas.line(
            rows.point(value: value, place: place - half),
            rows.point(value: value, place: place + half))
        }
      }
    }
  }
}
