import Tabular

/// A line through the rows of each series, broken where a value is missing.
struct LineMark: Mark, SeriesLine {
  static let manual = Manual(
    "line", "a line through the rows of each series; a gap where a value is missing",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series, named where their lines end"),
      Parameter("series", .column, "lines, where colour says something else"),
      Parameter("label", .column, "what is printed at `ends`"),
      Parameter(
        "ends", .choice(LineEnds.allCases.map(\.rawValue)), "which ends carry the label"),
      Parameter(
        "dashed", .flag, "whether it is thin and broken, as beside a line that matters more"),
      Parameter("points", .flag, "whether each row also gets a point"),
    ],
    example: #"{ "mark": "line", "x": "season", "y": "share", "color": "region" }"#)

  let isStepped = false
  let labelledEnds: LineEnds?
  let isDashed: Bool
  /// Whether each row also gets a point.
  let hasPoints: Bool

  init(hasPoints: Bool = false, labelledEnds: LineEnds? = nil, isDashed: Bool = false) {
    self.isDashed = isDashed
    self.hasPoints = hasPoints
    self.labelledEnds = labelledEnds
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let ends = arguments.choice(
      "ends", LineEnds.allCases.map(\.rawValue), reporting: &diagnostics)
    self.init(
      hasPoints: arguments.flag("points", reporting: &diagnostics) ?? false,
      labelledEnds: ends.flatMap(LineEnds.init) ?? (arguments["label"] == nil ? nil : .last),
      isDashed: arguments.flag("dashed", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    drawLines(rows, hasPoints: hasPoints, onto: &canvas)
  }
}
