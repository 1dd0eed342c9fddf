import Tabular

/// A pale rectangle between two places on each axis: a bin of a histogram, two intervals at once.
struct BoxMark: Mark {
  static let manual = Manual(
    "box", "a rectangle between two places on each axis",
    parameters: [
      Parameter("x", .column, required: true, "one side"),
      Parameter("x2", .column, required: true, "the other side"),
      Parameter("y", .column, required: true, "one end"),
      Parameter("y2", .column, required: true, "the other end"),
      Parameter("color", .column, "series"),
      Parameter("label", .column, "what is printed beside the box"),
    ],
    example: #"{ "mark": "box", "x": "from", "x2": "to", "y": "members", "y2": 0 }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let boxes = members.compactMap(box)
      canvas.group(.filled(style.paint, opacity: 0.35)) { canvas in
        for box in boxes { canvas.rect(box) }
      }
      canvas.group(.line(style.paint, width: 1.25)) { canvas in
        for box in boxes { canvas.path(.closed(corners(of: box))) }
      }
    }
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    canvas.group(.text(.label, .ink)) { canvas in
      for row in rows.rows {
        guard let label = row.label, let box = box(row) else { continue }
        canvas.label(
          label,
          at: [
            (Point(x: box.right + 6, y: box.centre.y + TextStyle.label.centring), .start),
            (Point(x: box.left - 6, y: box.centre.y + TextStyle.label.centring), .end),
            (Point(x: box.centre.x, y: box.top - 6), .middle),
          ])
      }
    }
  }

  private func box(_ row: ScaledRows.Row) -> Rect? {
    guard let x = row.x, let x2 = row.x2, let y = row.y, let y2 = row.y2 else { return nil }
    return Rect(left: min(x, x2), top: min(y, y2), right: max(x, x2), bottom: max(y, y2))
  }

  private func corners(of box: Rect) -> [Point] {
    [
      Point(x: box.left, y: box.top), Point(x: box.right, y: box.top),
      Point(x: box.right, y: box.bottom), Point(x: box.left, y: box.bottom),
    ]
  }
}
