import Tabular

/// Numbers below the axis, each under its tick: a block for each series, a line for each count.
///
/// Source: Morris et al. 2019, on what readers of survival curves ask for.
struct CountsBelow {
  /// One count of one series.
  private struct Line {
    let title: String
    let cells: [(place: BoundLayer.Position, text: String)]
  }

  private let blocks: [(style: SeriesStyle, lines: [Line])]
  private static let gap = 6.0
  private static let lineHeight = 17.0

  /// Reads the counts of each series.
  init(_ content: ChartContent) {
    let layers = content.counted
    let styles = content.usedStyles.isEmpty ? [SeriesStyle.single] : content.usedStyles
    blocks = styles.map { style in
      (style, layers.compactMap { Self.line($0, style, content.plan) })
    }.filter { !$0.lines.isEmpty }
  }

  private static func line(
    _ layer: BoundLayer, _ style: SeriesStyle, _ plan: ChartPlan
  ) -> Line? {
    let cells = layer.rows.filter { $0.style.index == style.index }.compactMap { row in
      row.positions[.x].map { ($0, row.label ?? "") }
    }
    let title = plan.field(layer.layer, .label)?.title ?? ""
    return cells.isEmpty ? nil : Line(title: title, cells: cells)
  }

  /// The room that the lines take below the axis.
  var height: Double {
    blocks.isEmpty ? 0 : blocks.reduce(Self.gap) { $0 + Self.height(of: $1.style, $1.lines) }
  }

  /// The room that their titles take to the left of the frame.
  var titleRoom: Double {
    let titles = blocks.flatMap { $0.lines.map { TextStyle.label.reserve($0.title) } }
    return titles.max().map { $0 + reach - 8 } ?? 0
  }

  /// How far the first numbers reach to the left of the frame, with a gap.
  private var reach: Double {
    let texts = blocks.flatMap { $0.lines.flatMap(\.cells) }.map(\.text)
    return (texts.map(TextStyle.label.reserve).max() ?? 0) / 2 + 12
  }

  private static func height(of style: SeriesStyle, _ lines: [Line]) -> Double {
    gap + Double(lines.count + (style.name.isEmpty ? 0 : 1)) * lineHeight
  }

  /// Writes the lines from a corner downwards, numbers where the scale of the axis has them.
  func draw(from corner: Point, _ frame: Rect, _ scale: AxisScale, onto canvas: inout Canvas) {
    var y = corner.y
    for (style, lines) in blocks {
      var base = y + Self.gap + TextStyle.label.ascent
      if !style.name.isEmpty {
        let place = Point(x: corner.x, y: base)
        canvas.label(style.name, at: [(place, .start)], .text(.name, style.paint))
        base += Self.lineHeight
      }
      for line in lines {
        draw(line, at: base, frame, scale, onto: &canvas)
        base += Self.lineHeight
      }
      y += Self.height(of: style, lines)
    }
  }

  private func draw(
    _ line: Line, at base: Double, _ frame: Rect, _ scale: AxisScale, onto canvas: inout Canvas
  ) {
    canvas.text(
      line.title, at: Point(x: frame.left - reach, y: base), .text(.label, .muted, .end))
    canvas.group(.text(.label, .ink, .middle)) { canvas in
      for (place, text) in line.cells {
        guard !text.isEmpty, let x = scale.pixel(place) else { continue }
        canvas.label(text, at: [(Point(x: x, y: base), .middle)])
      }
    }
  }
}

extension ChartContent {
  /// The layers of numbers that stand below the axis.
  var counted: [BoundLayer] {
    panels.count == 1 ? layers.filter { $0.layer.mark is CountsMark } : []
  }

  /// Where those numbers stand along the axis, ascending; there its ticks are.
  var countedPlaces: [Double] {
    let layers = plan.composition.x.ticksAtRows ? primary : counted
    return Set(layers.flatMap { $0.numbers(along: [.x]) }).sorted()
  }
}
