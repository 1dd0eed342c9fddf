import Tabular

/// Draws a chart whose rows are read: lays out the page, then draws head, charts and foot.
struct ChartDrawing {
  let chart: Chart
  /// The rows of the chart, or of each of its panels.
  let contents: [ChartContent]
  let setting: ChartSetting
  private let layout: PageLayout
  private let title: String
  private let notes: [String]
  private let facts: [ChartFacts]

  init(_ chart: Chart, _ contents: [ChartContent], _ setting: ChartSetting) {
    self.chart = chart
    self.contents = contents
    self.setting = setting
    facts = contents.map(ChartFacts.init)
    let panels = zip(contents, chart.parts).map { content, part in
      PageLayout.Panel(
        content: content, title: chart.panels == nil ? "" : setting.filled(part.title))
    }
    let declared = setting.filled(chart.title)
    let headings = panels.map { $0.title.isEmpty ? $0.content.heading : $0.title }
    title = declared.isEmpty ? headings.joined(separator: "; ") : declared
    notes = ChartNotes(chart, contents, setting, facts).sentences
    let width = chart.size.width
    let header = PageHeader(
      title: title, subtitle: setting.filled(chart.subtitle),
      key: ChartKey(contents, facts).entries, width: width)
    layout = PageLayout(
      panels, chart.panels?.arrangement, header: header,
      footer: PageFooter(notes, width: width))
  }

  /// The finished chart.
  func drawn() -> DrawnChart {
    var canvas = Canvas(width: layout.width, height: layout.height)
    layout.header.draw(onto: &canvas)
    layout.footer.draw(below: layout.footerTop, onto: &canvas)
    for (content, part) in zip(contents, layout.parts) {
      ContentDrawing(content: content, layout: part).draw(onto: &canvas)
    }
    let descriptions = descriptions
    let text = ChartDescription.text(of: descriptions)
    let svg = SVGDocument(title: title, description: text, canvas: canvas).text
    return DrawnChart(
      id: chart.id, title: title, svg: svg, description: text,
      alt: chart.alt.map(setting.filled)
        ?? ChartDescription.alt(
          of: descriptions, title: setting.filled(chart.title)),
      caption: ([setting.filled(chart.subtitle)] + notes).filter { !$0.isEmpty }
        .joined(separator: ". "),
      tables: DrawnTables(contents).all,
      warnings: ChartWarnings(chart, layout).all(contents, canvas, svg))
  }

  private var descriptions: [ChartDescription] {
    zip(zip(contents, facts), zip(layout.parts, chart.parts)).map { drawn, laid in
      let across = drawn.0.plan.valuesRunAcross
      return ChartDescription(
        content: drawn.0, facts: drawn.1, values: across ? laid.0.x : laid.0.y,
        places: across ? laid.0.y : laid.0.x,
        panelTitle: chart.panels == nil ? "" : setting.filled(laid.1.title))
    }
  }
}
