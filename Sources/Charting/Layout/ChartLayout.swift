import Tabular

/// Where everything of a chart stands: margins first, then ticks for the room that is left.
struct ChartLayout {
  let header: PageHeader
  let footer: PageFooter
  let width: Double
  let grid: PanelGrid
  let x: AxisGuide
  let y: AxisGuide
  /// How far values stay from the ends of their axis.
  let insets: Insets
  /// The names of categories beside the panels, where there are some.
  let categories: CategoryLabels?
  /// Numbers to the right of the panel, where there are some.
  let sides: SideColumns
  /// Numbers below the ticks, where there are some.
  let counts: CountsBelow

  private static let margin = PageHeader.margin

  init(_ content: ChartContent, header: PageHeader, footer: PageFooter, width: Double) {
    self.header = header
    self.footer = footer
    self.width = width
    categories = Self.categories(content, width)
    let height = Self.frameHeight(content, categories, width)
    y = AxisGuide(content, along: .y, room: Self.clamped(height / 48, least: 3))
    sides = SideColumns(content)
    counts = CountsBelow(content)
    let left = Self.margin + max(categories?.width ?? y.widestLabel, counts.titleRoom) + 8
    let ends =
      content.namesLines && !content.namesCurves
      ? EndLabels.room(for: content.usedStyles) : sides.room
    x = Self.xGuide(content, room: width - left - Self.margin - ends)
    let lastLabel = x.plan.kind == .category ? 0 : x.widestLabel / 2 + 3
    let right = width - max(Self.margin + ends, lastLabel)
    let panel = PanelGrid.panelWidth(for: content.panels.count, width: right - left)
    let across = content.plan.valuesRunAcross
    insets = Insets(content, across ? x : y, length: across ? panel : height)
    let above = Self.aboveFrame(content, width: panel)
    grid = PanelGrid(
      count: content.panels.count,
      area: Rect(
        left: left, top: header.bottom + 14 + Self.yTitleRoom(y) + above, right: right,
        bottom: .infinity),
      height: height, between: Self.belowFrame(x) + above + 10)
  }

  /// The height of the whole picture.
  var height: Double { footerTop + footer.height }
  /// Where the foot begins.
  var footerTop: Double { countsTop + counts.height }
  /// Where the numbers below the ticks begin, under the title of the axis.
  var countsTop: Double { grid.bottom + Self.belowFrame(x) + 6 }
  /// Where the title of the axis from bottom to top stands; nil for none.
  var yTitlePlace: Double? { Self.yTitleRoom(y) > 0 ? header.bottom + 20 : nil }

  /// The room above each frame of a width: the head of its panel, the label of an upright rule.
  static func aboveFrame(_ content: ChartContent, width: Double) -> Double {
    let hasRule = content.layers.contains {
      ($0.layer.mark as? RuleMark)?.title.isEmpty == false
    }
    let hasSides = !content.plan.composition.sides.isEmpty && content.panels.count == 1
    return PanelHead.room(content, width: width) + (hasSides ? 16 : 0)
      + (hasRule && content.plan.valuesRunAcross ? 20 : 0)
  }

  private static func yTitleRoom(_ y: AxisGuide) -> Double {
    y.plan.kind == .category || y.title.isEmpty ? 0 : 20
  }

  /// The room below each frame: tick labels and the title of the axis.
  private static func belowFrame(_ x: AxisGuide) -> Double {
    guard !x.plan.axis.isHidden else { return 4 }
    let lines = Double(max(1, x.labelLines)) * TextStyle.label.lineHeight
    return lines + 8 + (x.title.isEmpty ? 0 : 20)
  }

  private static func categories(_ content: ChartContent, _ width: Double) -> CategoryLabels? {
    guard content.plan.y.kind == .category else { return nil }
    return CategoryLabels(
      content.y.categories, widest: 0.32 * width, empty: content.locale.words.notAvailable)
  }

  private static func frameHeight(
    _ content: ChartContent, _ categories: CategoryLabels?, _ width: Double
  ) -> Double {
    guard let categories else { return content.panels.count > 1 ? 200 : min(0.46 * width, 400) }
    let isSplit = content.layers.contains {
      $0.layer.mark.sharesBand && $0.layer.channels[.color] != nil
    }
    let step = categories.step(series: isSplit ? content.usedStyles.count : 1)
    return max(48, step * Double(max(1, categories.lines.count)))
  }

  /// The axis from left to right for panels that share a room; labels of values take some of it.
  private static func xGuide(_ content: ChartContent, room: Double) -> AxisGuide {
    let panel = PanelGrid.panelWidth(for: content.panels.count, width: room)
    let first = ticked(content, width: panel)
    if first.plan.kind == .category {
      return first.wrapped(to: panel / Double(max(1, first.ticks.count)) - 6)
    }
    guard content.plan.valuesRunAcross else { return first }
    let insets = Insets(content, first, length: panel)
    return ticked(content, width: panel - insets.low - insets.high)
  }

  /// The axis with as many ticks as its labels leave room for.
  private static func ticked(_ content: ChartContent, width: Double) -> AxisGuide {
    let isAlone = content.panels.count == 1
    let least = isAlone ? 3 : 2
    let rough = AxisGuide(content, along: .x, room: clamped(width / 72, least: least))
    let each = max(isAlone ? 72 : 40, rough.widestLabel + 18)
    return AxisGuide(content, along: .x, room: clamped(width / each, least: least))
  }

  private static func clamped(_ room: Double, least: Int) -> Int {
    Int(min(max(room, Double(least)), 8))
  }
}
