/// Draws one chart into its cell: titles of its axes, then panel by panel.
struct ContentDrawing {
  let content: ChartContent
  let layout: ChartLayout

  func draw(onto canvas: inout Canvas) {
    drawTitle(onto: &canvas)
    drawAxisTitles(onto: &canvas)
    for (index, (name, frame)) in zip(content.panels, layout.grid.frames).enumerated() {
      if let name {
        PanelHead(name: name, content: content).draw(above: frame, onto: &canvas)
      }
      let isFirst = index % layout.grid.columns == 0
      if isFirst { drawCategories(beside: frame, onto: &canvas) }
      if content.isEmpty {
        drawNothing(frame, onto: &canvas)
      } else {
        drawPanel(name, frame, isFirst, onto: &canvas)
      }
    }
  }

  private func drawTitle(onto canvas: inout Canvas) {
    for (index, line) in layout.title.lines.enumerated() {
      let y = layout.cell.top + 6 + Double(index + 1) * TextStyle.name.lineHeight
      canvas.text(line, at: Point(x: layout.cell.left, y: y), .text(.name, .ink))
    }
  }

  private func drawPanel(
    _ name: String?, _ frame: Rect, _ isFirst: Bool, onto canvas: inout Canvas
  ) {
    let panel = PanelDrawing(
      content: content, x: layout.x, y: layout.y, frame: frame, name: name,
      insets: layout.insets, isFirstInRow: isFirst)
    panel.drawAxes(onto: &canvas)
    panel.drawLayers(onto: &canvas)
    if content.namesLines { panel.drawNames(onto: &canvas) }
    if content.plan.composition.namesInCorner { panel.drawCornerNames(onto: &canvas) }
    panel.drawZeroKey(onto: &canvas)
    let corner = Point(x: layout.cell.left, y: layout.countsTop)
    panel.draw(layout.counts, from: corner, onto: &canvas)
  }

  private func drawCategories(beside frame: Rect, onto canvas: inout Canvas) {
    let scale = layout.y.scale(from: frame.top, to: frame.bottom)
    layout.categories?.draw(
      scale, content.y.categories, right: frame.left - 8, onto: &canvas)
    layout.sides.draw(beside: frame, scale, onto: &canvas)
  }

  private func drawAxisTitles(onto canvas: inout Canvas) {
    let cell = layout.cell
    if let y = layout.yTitlePlace(content) {
      canvas.label(
        shortened(layout.y.title), at: [(Point(x: cell.left, y: y), .start)],
        .text(.label, .muted))
    }
    guard let left = layout.grid.frames.first?.left, !layout.x.title.isEmpty else { return }
    let right = layout.grid.frames.map(\.right).max() ?? left
    let y = layout.countsTop - 10
    let places: [(point: Point, anchor: Appearance.Anchor)] = [
      (Point(x: (left + right) / 2, y: y), .middle), (Point(x: right, y: y), .end),
      (Point(x: cell.left, y: y), .start),
    ]
    canvas.label(shortened(layout.x.title), at: places, .text(.label, .muted))
  }

  private func shortened(_ title: String) -> String {
    let wrapping = TextWrapping(style: .label, width: layout.cell.width, maximumLines: 1)
    return wrapping.greedy(title).lines.first ?? ""
  }

  private func drawNothing(_ frame: Rect, onto canvas: inout Canvas) {
    canvas.rect(frame, .line(.grid, width: 1))
    canvas.text(
      content.locale.words.noRows,
      at: Point(x: frame.centre.x, y: frame.centre.y + TextStyle.label.centring),
      .text(.label, .muted, .middle))
  }
}
