import Tabular

/// Where everything of one chart stands in its cell: margins first, then ticks for the room that is
/// left.
struct ChartLayout {
  let cell: LayoutCell
  /// What stands above the chart, in lines, where it is one of several.
  let title: TextWrapping.Lines
  /// The room around its frames.
  let room: LayoutRoom
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

  /// Lays out a chart with at least so much room around its frames.
  init(
    _ content: ChartContent, title: String = "", in cell: LayoutCell,
    least: LayoutRoom = LayoutRoom()
  ) {
    self.cell = cell
    self.title = TextWrapping(style: .name, width: cell.width, maximumLines: 2).balanced(title)
    categories = Self.categories(content, cell)
    let columns = PanelGrid.columns(
      for: content.panels.count, width: cell.width, asked: content.plan.composition.facet?.columns)
    let height = max(least.height, Self.frameHeight(content, categories, cell, columns))
    y = AxisGuide(content, along: .y, room: Self.clamped(height / 48, least: 3))
    sides = SideColumns(content)
    counts = CountsBelow(content)
    let left = max(least.left, max(categories?.width ?? y.widestLabel, counts.titleRoom) + 8)
    let ends = max(least.right, Self.endRoom(content, sides))
    x = Self.xGuide(content, room: cell.width - left - ends, columns: columns)
    let lastLabel = x.plan.kind == .category ? 0 : x.widestLabel / 2 + 3
    let right = max(ends, lastLabel - PageHeader.margin)
    let panel = PanelGrid.panelWidth(columns: columns, width: cell.width - left - right)
    let across = content.plan.valuesRunAcross
    insets = Insets(content, across ? x : y, length: across ? panel : height)
    let head = Self.aboveFrame(content, width: panel) + Self.topTicks(x)
    let titles =
      Double(self.title.lines.count) * TextStyle.name.lineHeight + (title.isEmpty ? 0 : 6)
    let above = max(least.above, 14 + titles + Self.yTitleRoom(y) + head)
    let frameHeight = content.plan.composition.isSquare ? panel : height
    room = LayoutRoom(left: left, right: right, above: above, height: frameHeight)
    let top = cell.top + above
    grid = PanelGrid(
      count: content.panels.count, columns: columns,
      first: Rect(
        left: cell.left + left, top: top, right: cell.right - right, bottom: top + frameHeight),
      between: Self.belowFrame(x) + head + 10)
  }

  /// Where the chart ends.
  var bottom: Double { countsTop + counts.height }
  /// Where the numbers below the ticks begin, under the title of the axis.
  var countsTop: Double { grid.bottom + Self.belowFrame(x) + 6 }

  /// Where the title of the axis from bottom to top stands; nil for none.
  func yTitlePlace(_ content: ChartContent) -> Double? {
    guard Self.yTitleRoom(y) > 0, let frame = grid.frames.first else { return nil }
    return frame.top - Self.aboveFrame(content, width: frame.width) - 14
  }

  /// The room above each frame of a width: the head of its panel, the label of an upright rule.
  static func aboveFrame(_ content: ChartContent, width: Double) -> Double {
    let hasRule = content.layers.contains {
      ($0.layer.mark as? RuleMark)?.title.isEmpty == false
    }
    let hasSides = !content.plan.composition.sides.isEmpty && content.panels.count == 1
    return PanelHead.room(content, width: width) + (hasSides ? 16 : 0)
      + (ZeroKey(content) == nil ? 0 : ZeroKey.height)
      + (hasRule && content.plan.valuesRunAcross ? 20 : 0)
  }

  /// The room of tick labels above each frame.
  private static func topTicks(_ x: AxisGuide) -> Double {
    x.plan.axis.isOnTop ? Double(max(1, x.labelLines)) * TextStyle.label.lineHeight + 6 : 0
  }

  /// The room that names of series or numbers take to the right of the frames.
  private static func endRoom(_ content: ChartContent, _ sides: SideColumns) -> Double {
    content.namesLines && !content.namesCurves
      ? EndLabels.room(for: content.usedStyles) : sides.room
  }

  private static func yTitleRoom(_ y: AxisGuide) -> Double {
    y.plan.kind == .category || y.title.isEmpty ? 0 : 20
  }

  /// The room below each frame: tick labels and the title of the axis.
  private static func belowFrame(_ x: AxisGuide) -> Double {
    guard !x.plan.axis.isHidden, !x.plan.axis.isOnTop else {
      return x.plan.axis.ticksAtRows ? 18 : 4
    }
    let lines = Double(max(1, x.labelLines)) * TextStyle.label.lineHeight
    return lines + 8 + (x.title.isEmpty ? 0 : 20)
  }

  private static func categories(
    _ content: ChartContent, _ cell: LayoutCell
  ) -> CategoryLabels? {
    guard content.plan.y.kind == .category else { return nil }
    return CategoryLabels(
      content.y.categories, widest: 0.32 * (cell.width + 2 * PageHeader.margin),
      empty: content.locale.words.notAvailable)
  }

  private static func frameHeight(
    _ content: ChartContent, _ categories: CategoryLabels?, _ cell: LayoutCell, _ columns: Int
  ) -> Double {
    guard let categories else {
      guard content.panels.count > 1 else { return cell.frameHeight }
      let panel = PanelGrid.panelWidth(columns: columns, width: cell.width)
      return min(max(0.6 * panel, 120), 200)
    }
    let isSplit = content.layers.contains {
      $0.layer.mark.sharesBand && $0.layer.channels[.color] != nil && $0.sharesCategories
    }
    let least = content.plan.composition.bandHeight
    let step = max(least, categories.step(series: isSplit ? content.usedStyles.count : 1))
    return max(48, step * Double(max(1, categories.lines.count)))
  }

  /// The axis from left to right for panels that share a room; labels of values take some of it.
  private static func xGuide(
    _ content: ChartContent, room: Double, columns: Int
  ) -> AxisGuide {
    let panel = PanelGrid.panelWidth(columns: columns, width: room)
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
