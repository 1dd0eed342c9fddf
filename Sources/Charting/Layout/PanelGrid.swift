/// Where the panels of a chart stand: in rows of equal panels, filled from left to right.
struct PanelGrid {
  /// The frames, in the order of the panels.
  let frames: [Rect]
  /// How many panels stand in a row.
  let columns: Int
  /// Where the last row of frames ends.
  let bottom: Double

  /// The distance between panels.
  static let gap = 26.0
  /// The least width of a panel beside others, where nobody asks for more of them.
  private static let leastWidth = 150.0
  /// The least width in any case.
  private static let narrowest = 80.0

  /// How many panels of a number stand in a row of a width, where somebody may ask for so many.
  static func columns(for count: Int, width: Double, asked: Int? = nil) -> Int {
    let count = max(1, count)
    if let asked { return max(1, min(asked, count, fitting(width, narrowest))) }
    let fitting = fitting(width, leastWidth)
    let rows = (count + fitting - 1) / fitting
    return (count + rows - 1) / rows
  }

  /// The width of each panel of a row.
  static func panelWidth(columns: Int, width: Double) -> Double {
    (width - Double(columns - 1) * gap) / Double(columns)
  }

  /// Places panels below each other; `first` is the room of the first row of frames, `between` that
  /// between two of them.
  init(count: Int, columns: Int, first: Rect, between: Double) {
    self.columns = columns
    let width = Self.panelWidth(columns: columns, width: first.width)
    frames = (0..<max(1, count)).map { index in
      let x = first.left + Double(index % columns) * (width + Self.gap)
      let y = first.top + Double(index / columns) * (first.height + between)
      return Rect(left: x, top: y, right: x + width, bottom: y + first.height)
    }
    bottom = frames.last?.bottom ?? first.bottom
  }

  private static func fitting(_ width: Double, _ least: Double) -> Int {
    max(1, Int((width + gap) / (least + gap)))
  }
}
