import Tabular

/// Numbers below the axis, each under the tick of its row, a line for each layer and series.
///
/// The ticks of the axis stand where the rows do. The layout writes the numbers, because they take
/// room below the frame; a chart of several panels has none.
struct CountsMark: Mark {
  static let manual = Manual(
    "counts", "numbers below the axis, each under the tick of its row; none in several panels",
    parameters: [
      Parameter("x", .column, required: true, "where the ticks stand"),
      Parameter("label", .column, required: true, "the numbers; its title stands beside them"),
      Parameter("color", .column, "series, each with lines of its own"),
    ],
    example: #"{ "mark": "counts", "x": "time", "label": "at_risk", "color": "form" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {}

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {}
}
