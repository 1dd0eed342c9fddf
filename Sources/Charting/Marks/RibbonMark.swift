import Tabular

/// A band between two columns, as around a fitted line.
struct RibbonMark: Mark {
  static let manual = Manual(
    "ribbon", "a pale band between two columns",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("low", .column, required: true, "lower edge"),
      Parameter("high", .column, required: true, "upper edge"),
      Parameter("color", .column, "series"),
      Parameter("steps", .flag, "whether its edges hold until the next row"),
    ],
    example: #"{ "mark": "ribbon", "x": "season", "low": "share_low", "high": "share_high" }"#)

  /// Whether its edges hold until the next row.
  let isStepped: Bool

  init(isStepped: Bool = false) {
    self.isStepped = isStepped
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(isStepped: arguments.flag("steps", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.filled(style.paint, opacity: 0.18)) { canvas in
        for stretch in stretches(of: members.inOrderAcross) {
          canvas.path(.closed(line(stretch.map(\.upper)) + line(stretch.map(\.lower)).reversed()))
        }
      }
    }
  }

  /// One edge from left to right.
  private func line(_ points: [Point?]) -> [Point] {
    (isStepped ? points.stepped : points).compactMap { $0 }
  }

  private struct Edge {
    let lower: Point
    let upper: Point
  }

  /// The edges between gaps, each at least two rows long.
  private func stretches(of rows: [ScaledRows.Row]) -> [[Edge]] {
    let edges = rows.map { row -> Edge? in
      guard let x = row.x, let low = row.low, let high = row.high else { return nil }
      return Edge(lower: Point(x: x, y: low), upper: Point(x: x, y: high))
    }
    return edges.split { $0 == nil }
      .map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }
}
