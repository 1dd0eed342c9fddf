import Tabular

/// A point for each row.
struct PointMark: Mark {
  static let manual = Manual(
    "point", "a point for each row",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series, told apart by colour and shape"),
      Parameter("size", .column, "what the area of a point stands for"),
      Parameter("label", .column, "what is printed beside the point"),
      Parameter("faint", .flag, "whether points are pale, so that many may overlap"),
      Parameter("all", .flag, "whether even more than 2,000 points are drawn one by one"),
    ],
    example: #"{ "mark": "point", "x": "gap", "y": "share", "faint": true }"#)

  /// Whether points are pale, so that many may overlap.
  let isFaint: Bool
  /// The radius in pixels.
  let radius: Double
  /// Whether even very many points are drawn one by one, rather than gathered.
  private(set) var showsAll = false

  init(isFaint: Bool = false, radius: Double = 4) {
    self.isFaint = isFaint
    self.radius = radius
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(isFaint: arguments.flag("faint", reporting: &diagnostics) ?? false)
    showsAll = arguments.flag("all", reporting: &diagnostics) ?? false
  }

  var reach: Double { radius }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let paint = isFaint && style == .single ? Paint.grey : style.paint
      let points = members.compactMap(\.point)
      guard points.count <= Self.mostSymbols else {
        drawDots(points, paint, onto: &canvas)
        continue
      }
      canvas.group(.filled(paint, opacity: isFaint ? 0.45 : nil)) { canvas in
        for row in members {
          guard let point = row.point else { continue }
          canvas.symbol(style.symbol, at: point, radius: row.radius ?? radius)
        }
      }
    }
  }

  /// Beside categories as other marks, between numbers where there is room around the point.
  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    guard rows.band == 0 else {
      rows.drawValueLabels(reach: reach, onto: &canvas)
      return
    }
    PointLabels(rows.rows) { $0.radius ?? radius }.draw(onto: &canvas)
  }

  /// How many points are drawn as elements of their own.
  private static let mostSymbols = 1_000

  /// Draws very many points in a fifth of the bytes: round ends of strokes that have no length.
  ///
  /// Points of one path do not darken each other, so each path takes few of them.
  private func drawDots(_ points: [Point], _ paint: Paint, onto canvas: inout Canvas) {
    var stroke = Appearance.line(paint, width: 2 * radius - 2)
    stroke.opacity = isFaint ? 0.3 : nil
    stroke.isRound = true
    canvas.group(stroke) { canvas in
      for start in stride(from: 0, to: points.count, by: 40) {
        canvas.path(.dots(Array(points[start..<min(start + 40, points.count)])))
      }
    }
  }
}
