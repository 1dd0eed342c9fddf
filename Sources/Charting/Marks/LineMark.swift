import Tabular

/// A line through the rows of each series, broken where a value is missing.
struct LineMark: Mark {
  static let manual = Manual(
    "line", "a line through the rows of each series; a gap where a value is missing",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series, named where their lines end"),
      Parameter("points", .flag, "whether each row also gets a point"),
      Parameter("steps", .flag, "whether a value holds until the next row, as of a survival curve"),
    ],
    example: #"{ "mark": "line", "x": "season", "y": "share", "color": "region" }"#)

  /// Whether each row also gets a point.
  let hasPoints: Bool
  /// Whether a value holds until the next row.
  let isStepped: Bool

  init(hasPoints: Bool = false, isStepped: Bool = false) {
    self.hasPoints = hasPoints
    self.isStepped = isStepped
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(
      hasPoints: arguments.flag("points", reporting: &diagnostics) ?? false,
      isStepped: arguments.flag("steps", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let ordered = members.inOrderAcross
      canvas.path(path(through: ordered), .line(style.paint, width: 2.25, dash: style.dash))
      let alone = hasPoints ? ordered.compactMap(\.point) : ordered.lonePoints
      canvas.group(.filled(style.paint)) { canvas in
        for point in alone { canvas.symbol(style.symbol, at: point, radius: 3.5) }
      }
    }
  }

  /// The line through rows from left to right.
  func path(through rows: [ScaledRows.Row]) -> PathText {
    let points = rows.inOrderAcross.map(\.point)
    return .through(isStepped ? points.stepped : points)
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    canvas.line(
      Point(x: point.x - 9, y: point.y), Point(x: point.x + 9, y: point.y),
      .line(style.paint, width: 2.25, dash: style.dash))
  }
}

extension ScaledRows.Row {
  /// Where the row stands, if both its positions are there.
  var point: Point? {
    guard let x, let y else { return nil }
    return Point(x: x, y: y)
  }
}

extension [Point?] {
  /// The points with the corner before each of them, as a value that holds until the next one.
  var stepped: [Point?] {
    indices.flatMap { index -> [Point?] in
      guard index > 0, let before = self[index - 1], let point = self[index],
        point.y != before.y
      else { return [self[index]] }
      return [Point(x: point.x, y: before.y), point]
    }
  }
}

extension [ScaledRows.Row] {
  /// The rows that have a place from left to right, in that order; equal ones as in the table.
  var inOrderAcross: [ScaledRows.Row] {
    enumerated().filter { $0.element.x != nil }.sorted { first, second in
      let (left, right) = (first.element.x ?? 0, second.element.x ?? 0)
      return left != right ? left < right : first.offset < second.offset
    }.map(\.element)
  }

  /// Points between two gaps, which a line alone would not show.
  fileprivate var lonePoints: [Point] {
    indices.compactMap { index in
      let before = index > 0 ? self[index - 1].point : nil
      let after = index + 1 < count ? self[index + 1].point : nil
      return before == nil && after == nil ? self[index].point : nil
    }
  }
}
