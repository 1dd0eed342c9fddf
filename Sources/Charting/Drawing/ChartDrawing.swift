import Tabular

/// Draws a chart whose rows are read: lays out the page, then draws panel by panel.
struct ChartDrawing {
  let chart: Chart
  let content: ChartContent
  let setting: ChartSetting
  private let facts: ChartFacts
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
    let notes = ChartNotes(chart, content, setting, facts).sentences
    self.notes = notes
    let footer = PageFooter(notes, width: width)
    func layout(_ title: String) -> ChartLayout {
      let header = PageHeader(
        title: title, subtitle: setting.filled(chart.subtitle),
        key: ChartKey(content, facts).entries, width: width)
      return ChartLayout(content, header: header, footer: footer, width: width)
    }
    let declared = setting.filled(chart.title)
    let draft = layout(declared)
    let across = content.plan.valuesRunAcross
    description = ChartDescription(
      content: content, facts: facts, values: across ? draft.x : draft.y,
      places: across ? draft.y : draft.x)
    title = declared.isEmpty ? description.heading : declared
    self.layout = declared.isEmpty ? layout(title) : draft
    self.facts = facts
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
      let panel = PanelDrawing(
        content: content, x: layout.x, y: layout.y, frame: frame, name: name,
        insets: layout.insets)
      if let name {
        PanelHead(name: name, content: content).draw(above: frame, onto: &canvas)
      }
      if let categories = layout.categories, index % layout.grid.columns == 0 {
        let scale = layout.y.scale(from: frame.top, to: frame.bottom)
        categories.draw(
          scale, content.y.categories, right: frame.left - 8, onto: &canvas)
      }
      guard !content.isEmpty else {
        drawNothing(frame, onto: &canvas)
        continue
      }
      panel.drawAxes(onto: &canvas)
      panel.drawLayers(onto: &canvas)
      if layout.namesLineEnds { panel.drawEndLabels(onto: &canvas) }
    }
  }

  private func drawAxisTitles(onto canvas: inout Canvas) {
    if let y = layout.yTitlePlace {
      canvas.label(
        layout.y.plan.title, at: [(Point(x: PageHeader.margin, y: y), .start)],
        .text(.label, .muted))
    }
    guard let first = layout.grid.frames.first, !layout.x.plan.title.isEmpty else { return }
    let right = layout.grid.frames.map(\.right).max() ?? first.right
    let y = layout.footerTop - 10
    let wrapping = TextWrapping(
      style: .label, width: layout.width - 2 * PageHeader.margin, maximumLines: 1)
    let title = wrapping.greedy(layout.x.plan.title).lines.first ?? ""
    let centre = (first.left + right) / 2
    canvas.label(
      title,
      at: [
        (Point(x: centre, y: y), .middle), (Point(x: right, y: y), .end),
        (Point(x: PageHeader.margin, y: y), .start),
      ], .text(.label, .muted))
  }

  private func drawNothing(_ frame: Rect, onto canvas: inout Canvas) {
    canvas.rect(frame, .line(.grid, width: 1))
    canvas.text(
      setting.locale.words.noRows,
      at: Point(x: frame.centre.x, y: frame.centre.y + TextStyle.label.centring),
      .text(.label, .muted, .middle))
  }
}
