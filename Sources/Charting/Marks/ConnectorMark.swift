import Tabular

/// A thin line between two places: the joints of a waterfall, a move from one point to another.
struct ConnectorMark: Mark {
  static let manual = Manual(
    "connector", "a thin line between two places",
    parameters: [
      Parameter("x", .column, required: true, "where it begins from left to right"),
      Parameter("y", .column, required: true, "where it begins from bottom to top"),
      Parameter("x2", .column, "where it ends from left to right, if elsewhere"),
      Parameter("y2", .column, "where it ends from bottom to top, if elsewhere"),
      Parameter("color", .column, "series"),
      Parameter("dashed", .flag, "whether it is broken"),
    ],
    example: #"{ "mark": "connector", "x": "before", "x2": "after", "y": "name" }"#)

  /// Whether it is broken.
  let isDashed: Bool

  init(isDashed: Bool = false) {
    self.isDashed = isDashed
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(isDashed: arguments.flag("dashed", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let paint = style == .single ? Paint.axis : style.paint
      canvas.group(.line(paint, width: 1.25, dash: isDashed ? "2 2" : nil)) { canvas in
        for row in members {
          guard let start = row.point else { continue }
          let end = Point(x: row.x2 ?? start.x, y: row.y2 ?? start.y)
          if end != start { canvas.line(start, end) }
        }
      }
    }
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {}
}
