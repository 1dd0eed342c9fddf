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
    ],
    example: #"{ "mark": "text", "x": 7, "y": 24, "remark": "fitted line" }"#)

  /// A remark, written once.
  let remark: String

  init(remark: String = "") {
    self.remark = remark
  }

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    self.init(remark: arguments.text("remark", reporting: &diagnostics)?.text ?? "")
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {}

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    var style = Appearance.text(remark.isEmpty ? .label : .name, .ink)
    style.hasHalo = true
    for row in remark.isEmpty ? rows.rows : Array(rows.rows.prefix(1)) {
      guard let point = row.point, let text = remark.isEmpty ? row.label : remark else {
        continue
      }
      let base = Point(x: point.x, y: point.y + TextStyle.label.centring)
      canvas.label(text, at: [(base, .start), (base, .end), (base, .middle)], style)
    }
  }
}
