/// Where everything on a page stands: head, one chart or several, foot.
struct PageLayout {
  let header: PageHeader
  let footer: PageFooter
  /// The charts, in the order of the panels.
  let parts: [ChartLayout]

  /// One chart on a page, or several whose frames are as far apart as the widest labels ask.
  init(
    _ panels: [Panel], _ arrangement: Panels.Arrangement?, header: PageHeader, footer: PageFooter
  ) {
    self.header = header
    self.footer = footer
    let page = LayoutCell.page(width: header.width, below: header.bottom)
    parts =
      switch arrangement {
      case nil: panels.map { $0.layout(in: page) }
      case .row: Self.row(panels, in: page)
      case .column: Self.column(panels, in: page)
      }
  }

  /// A chart with its title.
  struct Panel {
    let content: ChartContent
    let title: String

    func layout(in cell: LayoutCell, least: LayoutRoom = LayoutRoom()) -> ChartLayout {
      ChartLayout(content, title: title, in: cell, least: least)
    }
  }

  /// The width of the whole picture.
  var width: Double { header.width }
  /// Where the foot begins.
  var footerTop: Double { parts.map(\.bottom).max() ?? header.bottom }
  /// The height of the whole picture.
  var height: Double { footerTop + footer.height }
  /// Whether a text had to be cut.
  var isCut: Bool {
    header.isCut || footer.isCut
      || parts.contains { $0.title.isCut || $0.categories?.isCut == true }
  }

  /// Panels side by side, in as many rows as the width asks for.
  private static func row(_ panels: [Panel], in page: LayoutCell) -> [ChartLayout] {
    let columns = PanelGrid.columns(for: panels.count, width: page.width)
    let width = PanelGrid.panelWidth(columns: columns, width: page.width)
    let height = min(max(0.75 * width, 180), 300)
    var laid: [ChartLayout] = []
    for start in stride(from: 0, to: panels.count, by: columns) {
      let top = laid.map { $0.bottom + 8 }.max() ?? page.top
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let cells = row.indices.map { index in
        let left = page.left + Double(index) * (width + PanelGrid.gap)
        return LayoutCell(left: left, right: left + width, top: top, frameHeight: height)
      }
      laid += agreed(row, in: cells) { $0 }
    }
    return laid
  }

  /// Panels below each other.
  private static func column(_ panels: [Panel], in page: LayoutCell) -> [ChartLayout] {
    var cell = page
    cell.frameHeight = max(140, 0.24 * page.width)
    let cells = panels.map { _ in cell }
    var top = page.top
    return agreed(panels, in: cells, on: \.sides).enumerated().map { index, layout in
      var cell = cell
      cell.top = top
      let moved = panels[index].layout(in: cell, least: layout.room)
      top = moved.bottom + 8
      return moved
    }
  }

  /// Lays out panels, then once more with the room that the most demanding of them needs.
  private static func agreed(
    _ panels: [Panel], in cells: [LayoutCell], on common: (LayoutRoom) -> LayoutRoom
  ) -> [ChartLayout] {
    let first = zip(panels, cells).map { $0.layout(in: $1) }
    let room = first.map(\.room).reduce(LayoutRoom()) { $0.widened(to: $1) }
    return zip(panels, cells).map { $0.layout(in: $1, least: common(room)) }
  }
}
