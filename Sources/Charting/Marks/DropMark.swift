import Tabular

/// Lines from a point to both axes, as from a curve where half are left.
struct DropMark: Mark {
  static let manual = Manual(
    "drop", "lines from a point to both axes, as where a curve passes its median",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series"),
      Parameter("label", .column, "what is printed where the line meets the lower axis"),
    ],
    example: #"{ "mark": "drop", "x": "median", "y": 0.5, "color": "form", "label": "median" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.line(style.paint, width: 1, dash: "3 3")) { canvas in
        for point in members.compactMap(\.point) {
          let corners = [
            Point(x: rows.frame.left, y: point.y), point, Point(x: point.x, y: rows.frame.bottom),
          ]
          canvas.path(.through(corners))
        }
      }
    }
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    let y = rows.frame.bottom - 6
    for row in rows.rows {
      guard let point = row.point, let label = row.label, !label.isEmpty else { continue }
      var look = Appearance.text(.name, row.style.paint)
      look.hasHalo = true
      canvas.label(
        label, at: [(Point(x: point.x + 5, y: y), .start), (Point(x: point.x - 5, y: y), .end)],
        look)
    }
  }
}
