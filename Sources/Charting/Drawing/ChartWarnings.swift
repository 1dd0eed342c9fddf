import Tabular

/// What the maker of a chart should know of the finished picture.
struct ChartWarnings {
  let chart: Chart
  let layout: PageLayout

  init(_ chart: Chart, _ layout: PageLayout) {
    self.chart = chart
    self.layout = layout
  }

  /// The size of a file above which readers are slow, in bytes.
  static let largestFile = 150_000

  /// All warnings, in a fixed order.
  func all(_ contents: [ChartContent], _ canvas: Canvas, _ svg: String) -> [Diagnostic] {
    [nothingToDraw(contents), dropped(canvas), cut(contents), tooLarge(svg)]
      .compactMap { $0?.asWarning }
  }

  private func nothingToDraw(_ contents: [ChartContent]) -> Diagnostic? {
    guard contents.contains(where: \.isEmpty) else { return nil }
    return Diagnostic(.nothingToDraw, "'\(chart.id)' has no row to draw", at: chart.place)
  }

  private func dropped(_ canvas: Canvas) -> Diagnostic? {
    guard !canvas.dropped.isEmpty else { return nil }
    return Diagnostic(
      .labelsDropped, "\(canvas.dropped.count) labels of '\(chart.id)' found no room",
      at: chart.place, notes: ["left out: " + canvas.dropped.prefix(5).joined(separator: ", ")])
  }

  private func cut(_ contents: [ChartContent]) -> Diagnostic? {
    let isHeadCut = zip(contents, layout.parts).contains { content, part in
      PanelHead.isCut(content, width: part.grid.frames.first?.width ?? 0)
    }
    guard layout.isCut || isHeadCut else { return nil }
    return Diagnostic(
      .labelsDropped, "a title, note or name of '\(chart.id)' is longer than its room",
      at: chart.place, hint: "shorten it, or give the column a shorter label")
  }

  private func tooLarge(_ svg: String) -> Diagnostic? {
    let size = svg.utf8.count
    guard size > Self.largestFile else { return nil }
    return Diagnostic(
      .chartTooLarge, "the file of '\(chart.id)' must have at most 150 kB, not \(size / 1000) kB",
      at: chart.place, hint: "draw groups in place of single rows, as 'histogram' and 'heatmap' do")
  }
}
