import Tabular

/// A tile where a column and a row of categories meet, its colour and its text its value.
struct CellMark: Mark {
  static let manual = Manual(
    "cell", "a tile where two categories meet, painted by class and labelled",
    parameters: [
      Parameter("x", .column, required: true, "category from left to right"),
      Parameter("y", .column, required: true, "category from top to bottom"),
      Parameter("color", .column, "classes: numbers that `color` cuts, or texts"),
      Parameter("label", .column, "what is printed in the tile"),
    ],
    example: #"{ "mark": "cell", "x": "indicator", "y": "name", "color": "ratio" }"#)

  init() {}

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) { self.init() }

  let reach = 0.0

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.filled(style.paint)) { canvas in
        for row in members {
          guard let point = row.point else { continue }
          canvas.rect(tile(at: point, in: rows))
        }
      }
    }
  }

  /// Prints each label in its tile, light on dark tiles and dark on light ones.
  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for (style, members) in rows.series {
      canvas.group(.text(.label, style.paint.textOnIt, .middle)) { canvas in
        for row in members {
          guard let label = row.label, let point = row.point,
            TextStyle.label.reserve(label) <= rows.cell.width - 4
          else { continue }
          let place = Point(x: point.x, y: point.y + TextStyle.label.centring)
          canvas.label(label, at: [(place, .middle)])
        }
      }
    }
  }

  func drawSample(_ style: SeriesStyle, at point: Point, onto canvas: inout Canvas) {
    BarMark().drawSample(style, at: point, onto: &canvas)
  }

  /// A tile with a hairline of ground around it.
  private func tile(at point: Point, in rows: ScaledRows) -> Rect {
    let (across, down) = (rows.cell.width / 2 - 1, rows.cell.height / 2 - 1)
    return Rect(
      left: point.x - across, top: point.y - down, right: point.x + across, bottom: point.y + down)
  }
}
