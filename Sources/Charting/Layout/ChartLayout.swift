import Tabular

/// Where everything of a chart stands: margins first, then ticks for the room that is left.
struct ChartLayout {
  let header: PageHeader
  let footer: PageFooter
  let grid: PanelGrid
  let x: AxisGuide
  let y: AxisGuide
  let insets: Insets
  let categories: CategoryLabels?
  let width: Double
  /// Whether lines are named where they end.
  let namesLineEnds: Bool
  /// Where the title of the axis from bottom to top stands; nil for none.
  let yTitlePlace: Double?

  /// The height of the whole picture.
  var height: Double { footerTop + footer.height }
  /// Where the foot begins.
  var footerTop: Double { grid.bottom + Self.belowFrame(x) + 6 }

  private static let margin = PageHeader.margin

  init(_ content: ChartContent, header: PageHeader, footer: PageFooter, width: Double) {
    let locale = content.locale
    let across = content.plan.valuesRunAcross
    self.header = header
    self.footer = footer
    self.width = width
    let isCategory = content.plan.y.kind == .category
    let categories =
      isCategory
      ? CategoryLabels(
        content.y.categories, widest: 0.32 * width, empty: locale.words.notAvailable) : nil
    self.categories = categories
    let height = Self.frameHeight(content, categories, width)
    let yGuide = AxisGuide(
      content.plan.y, content.y, room: Self.clamped(Int(height / 48)), holdsValues: !across,
      locale: locale)
    y = yGuide
    namesLineEnds = Self.namesLineEnds(content)
    let left = Self.margin + (categories?.width ?? yGuide.widestLabel) + 8
    let ends = namesLineEnds ? EndLabels.room(for: content.usedStyles) : 0
    let rough = PanelGrid.panelWidth(
      for: content.panels.count, width: width - left - Self.margin - ends)
    let first = Self.xGuide(content, width: rough)
    let firstInsets = Self.insets(content, across ? first : yGuide, length: rough)
    let xGuide =
      across ? Self.xGuide(content, width: rough - firstInsets.low - firstInsets.high) : first
    x = xGuide
    let lastLabel = content.plan.x.kind == .category ? 0 : xGuide.widestLabel / 2 + 3
    let right = width - max(Self.margin + ends, lastLabel)
    let panel = PanelGrid.panelWidth(for: content.panels.count, width: right - left)
    insets = Self.insets(content, across ? xGuide : yGuide, length: across ? panel : height)
    var top = header.bottom + 14
    yTitlePlace = isCategory || yGuide.plan.title.isEmpty ? nil : top + 6
    top += yTitlePlace == nil ? 0 : 20
    let above = Self.aboveFrame(content, width: panel)
    top += above
    grid = PanelGrid(
      count: content.panels.count, left: left, right: right, top: top, height: height,
      between: Self.belowFrame(xGuide) + above + 10)
  }

  /// The room above each frame of a width: the head of its panel, the label of an upright rule.
  static func aboveFrame(_ content: ChartContent, width: Double) -> Double {
    let hasRule = content.layers.contains {
      ($0.layer.mark as? RuleMark)?.title.isEmpty == false
    }
    return PanelHead.room(content, width: width)
      + (hasRule && content.plan.valuesRunAcross ? 20 : 0)
  }

  /// The room below each frame: tick labels and the title of the axis.
  private static func belowFrame(_ x: AxisGuide) -> Double {
    let lines = Double(max(1, x.labelLines)) * TextStyle.label.lineHeight
    return lines + 8 + (x.plan.title.isEmpty ? 0 : 20)
  }

  private static func frameHeight(
    _ content: ChartContent, _ categories: CategoryLabels?, _ width: Double
  ) -> Double {
    guard let categories else { return content.panels.count > 1 ? 200 : min(0.46 * width, 400) }
    let series =
      content.layers.contains { $0.layer.mark.sharesBand && $0.layer.channels[.color] != nil }
      ? content.usedStyles.count : 1
    let step = categories.step(series: series)
    return max(48, step * Double(max(1, categories.lines.count)))
  }

  /// Whether series are named where their lines end, rather than in a key.
  static func namesLineEnds(_ content: ChartContent) -> Bool {
    let lines = content.layers.contains {
      $0.layer.mark is LineMark && $0.layer.channels[.color] != nil
    }
    return lines && content.panels.count == 1 && (2...8).contains(content.usedStyles.count)
  }

  private static func xGuide(_ content: ChartContent, width: Double) -> AxisGuide {
    func guide(_ room: Int) -> AxisGuide {
      AxisGuide(
        content.plan.x, content.x, room: room, holdsValues: content.plan.valuesRunAcross,
        locale: content.locale)
    }
    let least = content.panels.count > 1 ? 2 : 3
    let widest = guide(clamped(Int(width / 72), least: least)).widestLabel
    let each = max(content.panels.count > 1 ? 40 : 72, widest + 18)
    return guide(clamped(Int(width / each), least: least))
  }

  private static func clamped(_ room: Int, least: Int = 3) -> Int { min(max(room, least), 8) }

  private static func insets(
    _ content: ChartContent, _ guide: AxisGuide, length: Double
  ) -> Insets {
    let isPrinted = content.plan.composition.printsValues
    let channels: [Channel] = [content.valueChannel, .low, .high]
    let labels = content.primary.flatMap { layer in
      layer.rows.flatMap { row -> [(value: Double, text: String)] in
        guard let value = row.positions[content.valueChannel]?.number else { return [] }
        let text =
          row.label
          ?? (isPrinted ? guide.valueText(value, showsPlus: guide.domain.low < 0) : "")
        return text.isEmpty
          ? [] : channels.compactMap { row.positions[$0]?.number }.map { ($0, text) }
      }
    }
    guard !labels.isEmpty else { return Insets() }
    guard content.plan.valuesRunAcross else {
      return Insets(low: guide.low < 0 ? 18 : 0, high: guide.high > 0 ? 18 : 0)
    }
    return Insets(labels, guide: guide, width: length, reach: 6)
  }
}
