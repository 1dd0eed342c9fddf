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
  /// The least width of a panel beside others.
  static let leastWidth = 150.0

  /// How many panels of a number stand in a row of a width.
  static func columns(for count: Int, width: Double) -> Int {
    let fitting = max(1, Int((width + gap) / (leastWidth + gap)))
    let rows = (max(1, count) + fitting - 1) / fitting
    return (max(1, count) + rows - 1) / rows
  }

  /// The width of each panel.
  static func panelWidth(for count: Int, width: Double) -> Double {
    let columns = Double(columns(for: count, width: width))
    return (width - (columns - 1) * gap) / columns
  }

  /// Places panels into an area from its top; `between` is the room between the frames of two rows.
  init(count: Int, area: Rect, height: Double, between: Double) {
    columns = Self.columns(for: count, width: area.width)
    let width = Self.panelWidth(for: count, width: area.width)
    let columns = columns
    frames = (0..<max(1, count)).map { index in
      let x = area.left + Double(index % columns) * (width + Self.gap)
      let y = area.top + Double(index / columns) * (height + between)
      return Rect(left: x, top: y, right: x + width, bottom: y + height)
    }
    bottom = frames.last?.bottom ?? area.top + height
  }
}
