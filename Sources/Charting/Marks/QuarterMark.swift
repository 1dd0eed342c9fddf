import Tabular

/// The quarter of the panel on one side of a place across and up, in which a claim would hold.
struct QuarterMark: Mark {
  /// Which quarter.
  enum Corner: String, CaseIterable, Sendable {
    case upperRight = "upper right"
    case upperLeft = "upper left"
    case lowerRight = "lower right"
    case lowerLeft = "lower left"

    var isRight: Bool { self == .upperRight || self == .lowerRight }
    var isUpper: Bool { self == .upperRight || self == .upperLeft }
  }

  static let manual = Manual(
    "quarter", "a shaded quarter of the panel, in which a claim would hold",
    parameters: [
      Parameter("x", .column, required: true, "where it begins from left to right"),
      Parameter("y", .column, required: true, "where it begins from bottom to top"),
      Parameter(
        "corner", .choice(Corner.allCases.map(\.rawValue)), required: true, "which quarter"),
      Parameter("name", .text, "what is written in it"),
    ],
    example: #"{ "mark": "quarter", "x": 0, "y": 0, "corner": "lower right", "name": "both hold" }"#
  )

  let corner: Corner
  let title: String
  /// What the name is painted with.
  let paint: Paint
  /// Whether the quarter stands out.
  let isShaded: Bool

  init(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let corners = Corner.allCases.map(\.rawValue)
    corner =
      arguments.choice("corner", corners, reporting: &diagnostics).flatMap(Corner.init)
      ?? .upperRight
    title = arguments.text("name", reporting: &diagnostics)?.text ?? ""
    paint = .ink
    isShaded = true
  }

  init(
    _ corner: Corner, title: String = "", paint: Paint = .ink, isShaded: Bool = true
  ) {
    self.corner = corner
    self.title = title
    self.paint = paint
    self.isShaded = isShaded
  }

  func draw(_ rows: ScaledRows, onto canvas: inout Canvas) {
    guard isShaded else { return }
    canvas.group(.filled(paint == .ink ? .green : paint, opacity: 0.14)) { canvas in
      for row in rows.rows {
        guard let quarter = quarter(row, in: rows.frame) else { continue }
        canvas.rect(quarter)
      }
    }
  }

  func drawLabels(_ rows: ScaledRows, onto canvas: inout Canvas) {
    guard !title.isEmpty, let row = rows.rows.first, let quarter = quarter(row, in: rows.frame)
    else { return }
    var style = Appearance.text(.name, paint)
    style.hasHalo = true
    let y = corner.isUpper ? quarter.top + 16 : quarter.bottom - 8
    let places: [(point: Point, anchor: Appearance.Anchor)] = [
      (Point(x: quarter.right - 6, y: y), .end), (Point(x: quarter.left + 6, y: y), .start),
    ]
    canvas.label(title, at: corner.isRight ? places : places.reversed(), style)
  }

  private func quarter(_ row: ScaledRows.Row, in frame: Rect) -> Rect? {
    guard let x = row.x, let y = row.y else { return nil }
    return Rect(
      left: corner.isRight ? x : frame.left, top: corner.isUpper ? frame.top : y,
      right: corner.isRight ? frame.right : x, bottom: corner.isUpper ? y : frame.bottom)
  }
}
