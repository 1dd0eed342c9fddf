/// What stands above a panel: its name, and how many rows each series has in it.
struct PanelHead {
  let name: String
  let content: ChartContent

  /// The room of names and counts, before that of labels.
  static func room(_ content: ChartContent, width: Double) -> Double {
    guard content.panels != [nil] else { return 0 }
    let lines = content.panels.map { wrapping(width).balanced($0 ?? "").lines.count }.max() ?? 1
    let counts = content.plan.composition.countsSeries ? 18.0 : 0
    return 8 + Double(lines) * TextStyle.name.lineHeight + counts
  }

  /// Whether a name of a panel had to be cut.
  static func isCut(_ content: ChartContent, width: Double) -> Bool {
    content.panels.contains { wrapping(width).balanced($0 ?? "").isCut }
  }

  private static func wrapping(_ width: Double) -> TextWrapping {
    TextWrapping(style: .name, width: width, maximumLines: 2)
  }

  func draw(above frame: Rect, onto canvas: inout Canvas) {
    let above = ChartLayout.aboveFrame(content, width: frame.width)
    let text = name.isEmpty ? content.locale.words.notAvailable : name
    var y = frame.top - above
    for line in Self.wrapping(frame.width).balanced(text).lines {
      y += TextStyle.name.lineHeight
      canvas.text(line, at: Point(x: frame.left, y: y), .text(.name, .ink))
    }
    if content.plan.composition.countsSeries {
      drawCounts(from: Point(x: frame.left + 6, y: y + 17), onto: &canvas)
    }
  }

  private func drawCounts(from start: Point, onto canvas: inout Canvas) {
    guard let mark = content.primary.first?.layer.mark else { return }
    let rows = content.primary.flatMap(\.rows).filter { $0.panel == name }
    var place = start
    for style in content.usedStyles {
      let count = rows.filter { $0.style.index == style.index }.count
      guard count > 0 else { continue }
      mark.drawSample(
        style, at: Point(x: place.x, y: place.y - TextStyle.label.centring), onto: &canvas)
      let text = NumberStyle(content.locale).text(Double(count), decimals: 0)
      canvas.text(text, at: Point(x: place.x + 9, y: place.y), .text(.label, .muted))
      place.x += 26 + TextStyle.label.reserve(text)
    }
  }
}
