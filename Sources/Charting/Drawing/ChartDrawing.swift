import Tabular

/// Draws a chart whose rows are read: lays out the page, then draws panel by panel.
struct ChartDrawing {
  let chart: Chart
  let content: ChartContent
  let setting: ChartSetting
  private let layout: ChartLayout
  private let description: ChartDescription
  private let title: String
  private let notes: [String]

  init(_ chart: Chart, _ content: ChartContent, _ setting: ChartSetting) {
    self.chart = chart
    self.content = content
    self.setting = setting
    let facts = ChartFacts(content)
    let width = chart.size.width
    let declared = setting.filled(chart.title)
    title = declared.isEmpty ? content.heading : declared
    notes = ChartNotes(chart, content, setting, facts).sentences
    let header = PageHeader(
      title: title, subtitle: setting.filled(chart.subtitle),
      key: ChartKey(content, facts).entries, width: width)
    layout = ChartLayout(
      content, header: header, footer: PageFooter(notes, width: width), width: width)
    let across = content.plan.valuesRunAcross
    description = ChartDescription(
      content: content, facts: facts, values: across ? layout.x : layout.y,
      places: across ? layout.y : layout.x)
  }

  /// The finished chart.
  func drawn() -> DrawnChart {
    var canvas = Canvas(width: layout.width, height: layout.height)
    layout.header.draw(onto: &canvas)
    layout.footer.draw(below: layout.footerTop, onto: &canvas)
    drawPanels(onto: &canvas)
    let text = description.text
    let svg = SVGDocument(title: title, description: text, canvas: canvas).text
    return DrawnChart(
      id: chart.id, title: title, svg: svg, description: text,
      alt: chart.alt.map(setting.filled) ?? description.alt(title: declaredTitle),
      caption: ([setting.filled(chart.subtitle)] + notes).filter { !$0.isEmpty }
        .joined(separator: ". "),
      tables: DrawnTables(content).all,
      warnings: ChartWarnings(chart, layout).all(content, canvas, svg))
  }

  private var declaredTitle: String { setting.filled(chart.title) }

  private func drawPanels(onto canvas: inout Canvas) {
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

  private func drawPanel(
    _ name: String?, _ frame: Rect, _ isFirst: Bool, onto canvas: inout Canvas
  ) {
    let panel = PanelDrawing(
      content: content, x: layout.x, y: layout.y, frame: frame, name: name,
      insets: layout.insets, isFirstInRow: isFirst)
    panel.drawAxes(onto: &canvas)
    panel.drawLayers(onto: &canvas)
    if content.namesLines { panel.drawNames(onto: &canvas) }
    panel.draw(layout.counts, below: layout.countsTop, onto: &canvas)
  }

  private func drawCategories(beside frame: Rect, onto canvas: inout Canvas) {
    let scale = layout.y.scale(from: frame.top, to: frame.bottom)
    layout.categories?.draw(
      scale, content.y.categories, right: frame.left - 8, onto: &canvas)
    layout.sides.draw(beside: frame, scale, onto: &canvas)
  }

  private func drawAxisTitles(onto canvas: inout Canvas) {
    if let y = layout.yTitlePlace {
      canvas.label(
        shortened(layout.y.title), at: [(Point(x: PageHeader.margin, y: y), .start)],
        .text(.label, .muted))
    }
    guard let left = layout.grid.frames.first?.left, !layout.x.title.isEmpty else { return }
    let right = layout.grid.frames.map(\.right).max() ?? left
    let y = layout.countsTop - 10
    let places: [(point: Point, anchor: Appearance.Anchor)] = [
      (Point(x: (left + right) / 2, y: y), .middle), (Point(x: right, y: y), .end),
      (Point(x: PageHeader.margin, y: y), .start),
    ]
    canvas.label(shortened(layout.x.title), at: places, .text(.label, .muted))
  }

  private func shortened(_ title: String) -> String {
    let room = layout.width - 2 * PageHeader.margin
    let wrapping = TextWrapping(style: .label, width: room, maximumLines: 1)
    return wrapping.greedy(title).lines.first ?? ""
  }

  private func drawNothing(_ frame: Rect, onto canvas: inout Canvas) {
    canvas.rect(frame, .line(.grid, width: 1))
    canvas.text(
      setting.locale.words.noRows,
      at: Point(x: frame.centre.x, y: frame.centre.y + TextStyle.label.centring),
      .text(.label, .muted, .middle))
  }
}
