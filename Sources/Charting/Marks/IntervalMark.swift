import Tabular

/// A whisker from the lower to the upper end of an interval, with a point at the estimate.
struct IntervalMark: Mark {
  static let manual = Manual(
    "interval", "a whisker between two columns, with a point at the estimate",
    parameters: [
      Parameter("x", .column, required: true, "estimate or category"),
      Parameter("y", .column, required: true, "category or estimate"),
      Parameter("low", .column, required: true, "lower end of the interval"),
      Parameter("high", .column, required: true, "upper end of the interval"),
      Parameter("color", .column, "series, side by side"),
      Parameter("label", .column, "what is printed beyond the whisker"),
    ],
    example:
      #"{ "mark": "interval", "x": "gap", "low": "gap_low", "high": "gap_high", "y": "name" }"#
  )

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let sharesBand = true
  let reach = 5.0

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.line(style.paint, width: 2.25)) { canvas in
        for row in members {
          guard let low = row.low, let high = row.high, let place = rows.place(row) else {
            continue
          }
          canvas.line(
            rows.point(value: low, place: place), rows.point(value: high, place: place))
        }
      }
      canvas.group(.filled(style.paint)) { canvas in
        for row in members {
          guard let value = rows.value(row), let place = rows.place(row) else { continue }
          canvas.symbol(style.symbol, at: rows.point(value: value, place: place), radius: 5)
        }
      }
    }
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    canvas.line(
      Point(x: point.x - 9, y: point.y), Point(x: point.x + 9, y: point.y),
      .line(style.paint, width: 2.25))
    canvas.symbol(style.symbol, at: point, radius: 4.5, .filled(style.paint))
  }
}
