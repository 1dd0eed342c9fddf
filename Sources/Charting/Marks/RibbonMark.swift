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
    ],
    example: #"{ "mark": "ribbon", "x": "season", "low": "share_low", "high": "share_high" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.filled(style.paint, opacity: 0.18)) { canvas in
        for stretch in stretches(of: members.inOrderAcross) {
          canvas.path(.closed(stretch.map(\.upper) + stretch.map(\.lower).reversed()))
        }
      }
    }
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
