/// Draws one panel: its axes, then its layers from back to front, then all labels.
struct PanelDrawing {
  let content: ChartContent
  let x: AxisGuide
  let y: AxisGuide
  let frame: Rect
  /// Which panel this is.
  var name: String?
  /// How far values stay from the ends of their axis, so that labels have room.
  let insets: Insets
  /// Whether labels stand to the left of the panel, as in the first one of a row.
  let isFirstInRow: Bool

  private var xScale: AxisScale {
    var ends = (low: frame.left, high: frame.right)
    if content.plan.valuesRunAcross {
      ends = (ends.low + insets.low, ends.high - insets.high)
    } else if case .time = content.plan.x.kind {
      ends = (ends.low + 14, ends.high - 14)
    }
    let labels = RowLabels.room(content)
    ends = (max(ends.low, frame.left + labels.left), min(ends.high, frame.right - labels.right))
    return x.scale(from: ends.low, to: ends.high)
  }

  private var yScale: AxisScale {
    switch content.plan.y.kind {
    case .category: y.scale(from: frame.top, to: frame.bottom)
    case .number, .time:
      y.scale(from: frame.bottom - insets.low, to: frame.top + insets.high)
    }
  }

  /// Draws the lines of the axes and the labels below the panel.
  func drawAxes(onto canvas: inout Canvas) {
    let across = content.plan.valuesRunAcross
    let hidesLines = content.plan.composition.hidesLines
    canvas.group(.line(.grid, width: 1)) { canvas in
      guard !hidesLines else { return }
      for tick in across ? x.ticks : y.ticks { gridLine(tick, onto: &canvas) }
    }
    if !across, !hidesLines {
      canvas.line(
        Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.bottom),
        .line(.axis, width: 1))
    }
    if content.plan.composition.marksZero || startsAtZero { drawZero(onto: &canvas) }
    drawTickLabels(onto: &canvas)
  }

  /// Draws the layers, then their labels.
  func drawLayers(onto canvas: inout Canvas) {
    if content.hasGhosts { drawGhosts(onto: &canvas) }
    let scaled = content.layers.map { ($0.layer.mark, rows($0)) }
    canvas.marks { canvas in
      for (layer, (mark, rows)) in zip(content.layers, scaled) {
        guard DrawnShare.isBinned(layer, of: content) else {
          mark.draw(rows, onto: &canvas)
          continue
        }
        HexagonBins(rows.rows.compactMap(\.point), within: frame)
          .draw(.blue, above: frame, NumberStyle(content.locale), onto: &canvas)
      }
    }
    drawMissing(onto: &canvas)
    for (mark, rows) in scaled { mark.drawLabels(rows, onto: &canvas) }
  }

  /// Draws the lines of all other panels, pale, behind its own.
  private func drawGhosts(onto canvas: inout Canvas) {
    canvas.group(.line(.neutral, width: 1)) { canvas in
      for other in content.panels where other != name {
        var panel = self
        panel.name = other
        for layer in content.layers where layer.layer.from == nil {
          guard let line = layer.layer.mark as? any SeriesLine else { continue }
          for series in panel.rows(layer).series {
            canvas.path(line.path(through: series.rows))
          }
        }
      }
    }
  }

  /// Writes the names of series where their lines end, or beside their curves.
  func drawNames(onto canvas: inout Canvas) {
    for layer in content.layers where layer.layer.mark is any SeriesLine {
      if content.namesCurves {
        CurveNames(rows(layer)).draw(within: frame, avoiding: rules, onto: &canvas)
      } else {
        EndLabels(rows(layer)).draw(beside: frame, onto: &canvas)
      }
    }
  }

  /// Draws the key of answers above the panel, where it stands there.
  func drawZeroKey(onto canvas: inout Canvas) {
    let hasSides = !content.plan.composition.sides.isEmpty
    let y = frame.top - (hasSides ? 24 : 8)
    ZeroKey(content)?.draw(around: baseline, at: y, onto: &canvas)
  }

  /// Writes the names of series in the upper left corner.
  func drawCornerNames(onto canvas: inout Canvas) {
    for layer in content.layers where layer.layer.mark is any SeriesLine {
      CornerNames(rows(layer)).draw(within: frame, onto: &canvas)
    }
  }

  /// The strokes of all rules.
  private var rules: [Rect] {
    content.layers.filter { $0.layer.mark is RuleMark }.flatMap { layer in
      rows(layer).rows.map { row in
        Rect(
          left: row.x ?? frame.left, top: row.y ?? frame.top, right: row.x ?? frame.right,
          bottom: row.y ?? frame.bottom
        ).outset(by: 2)
      }
    }
  }

  /// Writes the numbers that stand below the ticks.
  func draw(_ counts: CountsBelow, from corner: Point, onto canvas: inout Canvas) {
    counts.draw(from: corner, frame, xScale, onto: &canvas)
  }

  /// The rows of a layer in this panel, in pixels.
  func rows(_ layer: BoundLayer) -> ScaledRows {
    if layer.layer.isDiagonal { return diagonal(layer) }
    let (xScale, yScale) = (xScale, yScale)
    let across = content.plan.valuesRunAcross
    let band = (across ? yScale : xScale).band
    let dodge = Dodge(layer, band: band)
    let values = across ? xScale : yScale
    let sizes = SizeScale(layer.rows.compactMap(\.size))
    let rows = layer.rows.filter { $0.panel == nil || $0.panel == name }.map { row in
      let shift = dodge.shift(row.style.index)
      return ScaledRows.Row(
        x: xScale.pixel(row.positions[.x]).map { across ? $0 : $0 + shift },
        y: yScale.pixel(row.positions[.y]).map { across ? $0 + shift : $0 },
        x2: xScale.pixel(row.positions[.x2]), y2: yScale.pixel(row.positions[.y2]),
        low: values.pixel(row.positions[.low]), high: values.pixel(row.positions[.high]),
        style: row.style, label: layer.layer.isPrimary ? content.label(row, valueGuide) : row.label,
        series: row.series, radius: row.size.flatMap(sizes.radius))
    }
    return ScaledRows(
      frame: frame, valuesRunAcross: across, baseline: baseline, band: dodge.band,
      cell: Rect(left: 0, top: 0, right: xScale.band, bottom: yScale.band), rows: rows)
  }

  /// One row from the lowest to the highest value that both axes show; a text stands halfway, above.
  private func diagonal(_ layer: BoundLayer) -> ScaledRows {
    let (low, high) = (max(x.low, y.low), min(x.high, y.high))
    func row(_ across: Double, _ up: Double) -> ScaledRows.Row {
      ScaledRows.Row(
        x: xScale.pixel(.number(across)), y: yScale.pixel(.number(up)),
        x2: xScale.pixel(.number(high)), y2: yScale.pixel(.number(high)), style: .single)
    }
    let isText = layer.layer.mark is TextMark
    let rows =
      isText
      ? row(low + 0.52 * (high - low), low + 0.55 * (high - low)) : row(low, low)
    return ScaledRows(
      frame: frame, valuesRunAcross: content.plan.valuesRunAcross, baseline: baseline, band: 0,
      cell: frame, rows: low < high ? [rows] : [])
  }

  private var valueGuide: AxisGuide { content.plan.valuesRunAcross ? x : y }

  private var startsAtZero: Bool { content.layers.contains { $0.layer.mark.startsAtZero } }

  /// Where zero lies along the axis of values, or its end that is nearest to zero.
  private var baseline: Double {
    let scale = content.plan.valuesRunAcross ? xScale : yScale
    return scale.pixel(.number(valueGuide.baseline)) ?? frame.left
  }

  private func gridLine(_ tick: AxisGuide.Tick, onto canvas: inout Canvas) {
    if content.plan.valuesRunAcross {
      guard let x = xScale.pixel(tick.position) else { return }
      canvas.line(Point(x: x, y: frame.top), Point(x: x, y: frame.bottom))
    } else if let y = yScale.pixel(tick.position) {
      canvas.line(Point(x: frame.left, y: y), Point(x: frame.right, y: y))
    }
  }

  private func drawZero(onto canvas: inout Canvas) {
    let guide = valueGuide
    guard guide.low <= 0, guide.high >= 0, !guide.plan.axis.isLogarithmic else { return }
    let line = Appearance.line(.axis, width: 1.5)
    if content.plan.valuesRunAcross {
      canvas.line(
        Point(x: baseline, y: frame.top), Point(x: baseline, y: frame.bottom), line)
    } else {
      canvas.line(
        Point(x: frame.left, y: baseline), Point(x: frame.right, y: baseline), line)
    }
  }

  private func drawTickLabels(onto canvas: inout Canvas) {
    let names = x.plan.axis.ticksAtRows
    canvas.group(.text(names ? .name : .label, names ? .ink : .muted, .middle)) { canvas in
      for tick in x.ticks { drawLabel(below: tick, onto: &canvas) }
    }
    guard isFirstInRow, content.plan.y.kind != .category else { return }
    canvas.group(.text(.label, .muted, .end)) { canvas in
      for tick in y.ticks {
        guard let place = yScale.pixel(tick.position) else { continue }
        let point = Point(x: frame.left - 8, y: place + TextStyle.label.centring)
        canvas.label(tick.lines.joined(separator: " "), at: [(point, .end)], isOptional: true)
      }
    }
  }

  private func drawLabel(below tick: AxisGuide.Tick, onto canvas: inout Canvas) {
    guard let place = xScale.pixel(tick.position) else { return }
    let first =
      x.plan.axis.isOnTop
      ? frame.top - 8 - Double(tick.lines.count - 1) * TextStyle.label.lineHeight
      : frame.bottom + 17
    for (index, line) in tick.lines.enumerated() {
      let y = first + Double(index) * TextStyle.label.lineHeight
      canvas.label(
        line, at: [(Point(x: place, y: y), .middle)], isOptional: content.x.categories.isEmpty)
    }
  }

  /// Says beside the base line of a category that it has no value, instead of drawing a zero.
  private func drawMissing(onto canvas: inout Canvas) {
    let composition = content.plan.composition
    let hasOneRowEach = composition.printsValues || content.usedStyles.count < 2
    guard content.plan.valuesRunAcross, hasOneRowEach || composition.printsLengths else { return }
    canvas.group(.text(.label, .muted)) { canvas in
      for layer in content.primary.prefix(composition.printsLengths ? 1 : .max) {
        for row in rows(layer).rows where row.x == nil {
          guard let y = row.y else { continue }
          let place = Point(x: baseline + 6, y: y + TextStyle.label.centring)
          canvas.label(
            content.locale.words.notAvailable, at: [(place, .start)], isOptional: true)
        }
      }
    }
  }
}

/// How series share the band of a category.
private struct Dodge {
  private let order: [Int]
  private let gap: Double
  /// The width that one series has.
  let band: Double

  init(_ layer: BoundLayer, band: Double) {
    let used = Set(layer.rows.map(\.style.index))
    let isSplit =
      layer.layer.channels[.color] != nil && layer.layer.mark.sharesBand
      && layer.sharesCategories
    order = band > 0 && isSplit && used.count > 1 ? used.sorted() : []
    let isBar = layer.layer.mark is BarMark
    let most = isBar ? band * 0.8 : min(band * 0.75, 14 * Double(max(1, order.count)))
    gap = order.isEmpty ? 0 : most / Double(order.count)
    self.band = order.isEmpty ? band : gap * 1.3
  }

  /// How far a series stands from the middle of the band.
  func shift(_ index: Int) -> Double {
    guard let place = order.firstIndex(of: index) else { return 0 }
    return (Double(place) - Double(order.count - 1) / 2) * gap
  }
}
