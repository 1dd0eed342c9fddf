import Tabular

/// A point for each row.
struct PointMark: Mark {
  static let manual = Manual(
    "point", "a point for each row",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("color", .column, "series, told apart by colour and shape"),
      Parameter("label", .column, "what is printed beside the point"),
      Parameter("faint", .flag, "whether points are pale, so that many may overlap"),
    ],
    example: #"{ "mark": "point", "x": "gap", "y": "share", "faint": true }"#)

  /// Whether points are pale, so that many may overlap.
  let isFaint: Bool
  /// The radius in pixels.
  let radius: Double

  init(isFaint: Bool = false, radius: Double = 4) {
    self.isFaint = isFaint
    self.radius = radius
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(isFaint: arguments.flag("faint", reporting: &diagnostics) ?? false)
  }

  var reach: Double { radius }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      let paint = isFaint && style == .single ? Paint.grey : style.paint
      canvas.group(.filled(paint, opacity: isFaint ? 0.45 : nil)) { canvas in
        for row in members {
          guard let x = row.x, let y = row.y else { continue }
          canvas.symbol(style.symbol, at: Point(x: x, y: y), radius: radius)
        }
      }
    }
  }
}
