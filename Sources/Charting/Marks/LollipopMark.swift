import Tabular

/// A stem from zero to a value with a point at its end: the lightest way to compare categories.
struct LollipopMark: Mark {
  static let manual = Manual(
    "lollipop", "a stem from zero to each value, with a point at its end",
    parameters: [
      Parameter("x", .column, required: true, "value or category"),
      Parameter("y", .column, required: true, "category or value"),
      Parameter("color", .column, "series, told apart by colour and shape"),
      Parameter("low", .column, "lower end of an interval, drawn as a whisker"),
      Parameter("high", .column, "its upper end"),
      Parameter("label", .column, "what is printed beyond the point"),
    ],
    example: #"{ "mark": "lollipop", "x": "margin", "y": "name" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let startsAtZero = true
  let reach = 6.0

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let drawn = members.filter { rows.value($0) != nil && rows.place($0) != nil }
      canvas.group(.line(style.paint, width: 3)) { canvas in
        for row in drawn { stem(row, rows, onto: &canvas) }
      }
      let known = drawn.filter { $0.low != nil && $0.high != nil }
      if !known.isEmpty {
        canvas.group(.line(style.paint, width: 1.5)) { canvas in
          for row in known { whisker(row, rows, onto: &canvas) }
        }
      }
      canvas.group(.filled(style.paint)) { canvas in
        for row in drawn { head(row, rows, onto: &canvas) }
      }
    }
  }

  private func stem(_ row: ScaledRows.Row, _ rows: ScaledRows, onto canvas: inout Canvas) {
    guard let value = rows.value(row), let place = rows.place(row),
      abs(value - rows.baseline) > 1
    else { return }
    canvas.line(
      rows.point(value: rows.baseline, place: place), rows.point(value: value, place: place))
  }

  /// A thin line with strokes at its ends, which show on the stem too.
  private func whisker(_ row: ScaledRows.Row, _ rows: ScaledRows, onto canvas: inout Canvas) {
    guard let low = row.low, let high = row.high, let place = rows.place(row) else { return }
    canvas.line(rows.point(value: low, place: place), rows.point(value: high, place: place))
    for end in [low, high] {
      canvas.line(
        rows.point(value: end, place: place - 4), rows.point(value: end, place: place + 4))
    }
  }

  private func head(_ row: ScaledRows.Row, _ rows: ScaledRows, onto canvas: inout Canvas) {
    guard let value = rows.value(row), let place = rows.place(row) else { return }
    canvas.symbol(row.style.symbol, at: rows.point(value: value, place: place), radius: 5.5)
  }
}
