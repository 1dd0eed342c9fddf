import Tabular

/// A line on which each value holds until the next row, as of a survival curve.
struct StepMark: Mark, SeriesLine {
  static let manual = Manual(
    "step", "a line in steps: each value holds until the next row",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series, named beside their curves"),
      Parameter("series", .column, "curves, where colour says something else"),
    ],
    example: #"{ "mark": "step", "x": "time", "y": "survival", "color": "form" }"#)

  let isStepped = true
  let isDashed = false
  let labelledEnds: LineEnds? = nil

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    drawLines(rows, hasPoints: false, onto: &canvas)
  }
}
