import Tabular

/// The area between a line and zero, or between a line and another column.
struct AreaMark: Mark {
  static let manual = Manual(
    "area", "the area between each value and zero, or a second column",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "the upper edge"),
      Parameter("y2", .column, "the lower edge, instead of zero"),
      Parameter("color", .column, "series; on top of each other after `stack`"),
    ],
    example: #"{ "mark": "area", "x": "season", "y": "to", "y2": "from", "color": "channel" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let startsAtZero = true

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let stretches = members.inOrderAcross.split { $0.y == nil }.filter { $0.count > 1 }
      canvas.group(.filled(style.paint, opacity: 0.75)) { canvas in
        for stretch in stretches {
          let lower = stretch.map { Point(x: $0.x ?? 0, y: $0.y2 ?? rows.baseline) }
          canvas.path(.closed(stretch.compactMap(\.point) + lower.reversed()))
        }
      }
    }
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {}

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    BarMark().drawSample(style, at: point, onto: &canvas)
  }
}
