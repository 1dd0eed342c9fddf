import Tabular

/// A text at a place: of each row, or one remark.
struct TextMark: Mark {
  static let manual = Manual(
    "text", "a text at each row, or one remark at a place",
    parameters: [
      Parameter("x", .column, required: true, "position from left to right"),
      Parameter("y", .column, required: true, "position from bottom to top"),
      Parameter("text", .column, "the column that is written"),
      Parameter("remark", .text, "a remark, written once"),
      Parameter(
        "anchor", .choice(["start", "middle", "end"]), "which side of the text stands at the place"),
    ],
    example: #"{ "mark": "text", "x": 7, "y": 24, "remark": "fitted line" }"#)

  /// A remark, written once.
  let remark: String

  /// Which side of the text stands at its place; nil for the first one that is free.
  let anchor: Appearance.Anchor?

  init(remark: String = "", anchor: Appearance.Anchor? = nil) {
    self.remark = remark
    self.anchor = anchor
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let anchor = arguments.choice(
      "anchor", ["start", "middle", "end"], reporting: &diagnostics)
    self.init(
      remark: arguments.text("remark", reporting: &diagnostics)?.text ?? "",
      anchor: anchor.flatMap(Appearance.Anchor.init))
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {}

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    for row in remark.isEmpty ? rows.rows : Array(rows.rows.prefix(1)) {
      guard let point = row.point, let text = remark.isEmpty ? row.label : remark else {
        continue
      }
      let paint = row.style == .single ? Paint.ink : row.style.paint
      var style = Appearance.text(remark.isEmpty ? .label : .name, paint)
      style.hasHalo = true
      write(text.split(separator: "\n").map(String.init), at: point, style, onto: &canvas)
    }
  }

  /// Writes lines below each other, all from the same side of the place.
  private func write(
    _ lines: [String], at point: Point, _ style: Appearance, onto canvas: inout Canvas
  ) {
    let height = TextStyle.name.lineHeight
    var y = point.y - Double(lines.count - 1) * height / 2 + TextStyle.label.centring
    var sides = anchor.map { [$0] } ?? [.start, .end, .middle]
    for line in lines {
      let side = sides.first { side in
        canvas.label(
          line, at: [(Point(x: point.x, y: y), side)], style, isOptional: side != sides.last)
      }
      sides = [side ?? sides[0]]
      y += height
    }
  }
}
