import Tabular

/// A line across the panel at a value: a threshold, an event.
struct RuleMark: Mark {
  static let manual = Manual(
    "rule", "a line across the panel at a value",
    parameters: [
      Parameter("x", .column, "where an upright line stands"),
      Parameter("y", .column, "where a level line lies"),
      Parameter("name", .text, "what is written at its end"),
      Parameter("opposite", .text, "what is written on its other side, where it stands upright"),
      Parameter("faint", .flag, "whether it parts places only, rather than marking a value"),
    ],
    example: #"{ "mark": "rule", "x": 0, "name": "same price" }"#)

  /// What is written at its end.
  let title: String

  /// What is written on its other side.
  let opposite: String
  /// Whether it parts places only, rather than marking a value.
  let isFaint: Bool

  init(title: String = "", opposite: String = "", isFaint: Bool = false) {
    self.title = title
    self.opposite = opposite
    self.isFaint = isFaint
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(
      title: arguments.text("name", reporting: &diagnostics)?.text ?? "",
      opposite: arguments.text("opposite", reporting: &diagnostics)?.text ?? "",
      isFaint: arguments.flag("faint", reporting: &diagnostics) ?? false)
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    let frame = rows.frame
    let paint = paint(of: rows)
    let line = isFaint ? Appearance.line(.axis, width: 1) : .line(paint, width: 1.25, dash: "5 3")
    canvas.group(line) { canvas in
      for row in rows.rows {
        if let x = row.x, row.y == nil {
          canvas.line(Point(x: x, y: frame.top), Point(x: x, y: frame.bottom))
        } else if let y = row.y, row.x == nil {
          canvas.line(Point(x: frame.left, y: y), Point(x: frame.right, y: y))
        }
      }
    }
  }

  private func paint(of rows: ScaledRows) -> Paint {
    rows.rows.first.map { $0.style == .single ? .ink : $0.style.paint } ?? .ink
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    guard !title.isEmpty, let row = rows.rows.first else { return }
    var style =
      isFaint ? Appearance.text(.label, .muted) : .text(.name, paint(of: rows))
    style.hasHalo = true
    let frame = rows.frame
    if let x = row.x, row.y == nil {
      let y = rows.valuesRunAcross ? frame.top - 6 : frame.top + 12
      let sides: [(point: Point, anchor: Appearance.Anchor)] = [
        (Point(x: x + 6, y: y), .start), (Point(x: x - 6, y: y), .end),
      ]
      canvas.label(title, at: opposite.isEmpty ? sides : [sides[0]], style)
      if !opposite.isEmpty { canvas.label(opposite, at: [sides[1]], style) }
    } else if let y = row.y, row.x == nil {
      let places: [(point: Point, anchor: Appearance.Anchor)] = [
        (Point(x: frame.right, y: y - 5), .end), (Point(x: frame.right, y: y + 14), .end),
        (Point(x: frame.left + 4, y: y - 5), .start),
      ]
      canvas.label(title, at: places, style)
    }
  }
}
