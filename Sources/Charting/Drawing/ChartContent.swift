import Tabular

/// The rows of a chart, read and in order, before anything has a pixel.
struct ChartContent {
  let plan: ChartPlan
  let layers: [BoundLayer]
  let styles: SeriesStyles
  private(set) var x: AxisDomain
  private(set) var y: AxisDomain
  /// The panels by the values that make them; one without a name when nothing does.
  let panels: [String?]
  let locale: LocaleRecord

  init(_ plan: ChartPlan, _ tables: [String: PublishedTable], locale: LocaleRecord) {
    self.plan = plan
    self.locale = locale
    let composition = plan.composition
    let styles = Self.styles(plan, tables, locale)
    self.styles = styles
    let layers = composition.layers.map {
      BoundLayer($0, plan, tables[plan.tableName($0)], styles)
    }
    self.layers = layers
    let ordering = CategoryOrdering(order: composition.order)
    x = Self.domain(plan.x, .x, layers, plan, ordering)
    y = Self.domain(plan.y, .y, layers, plan, ordering)
    let facetOrder = CategoryOrder(composition.facet?.sort, or: .asInTable)
    let names = CategoryOrdering(order: facetOrder).panels(layers)
    panels = names.isEmpty ? [nil] : names
  }

  /// The contents of panels, those axes made equal that they share.
  static func sharing(_ contents: [ChartContent], x: Bool, y: Bool) -> [ChartContent] {
    var shared = contents
    for index in shared.indices {
      if x { shared[index].x = joined(contents, \.x, index) }
      if y { shared[index].y = joined(contents, \.y, index) }
    }
    return shared
  }

  private static func joined(
    _ contents: [ChartContent], _ axis: KeyPath<ChartContent, AxisDomain>, _ index: Int
  ) -> AxisDomain {
    var joined = AxisDomain(joining: contents.map { $0[keyPath: axis] })
    joined.withoutPlace = contents[index][keyPath: axis].withoutPlace
    return joined
  }

  /// Whether no row can be drawn.
  var isEmpty: Bool { valueDomain.isEmpty || placeDomain.isEmpty || !hasWholeRow }

  /// Whether any row has all that its mark needs.
  private var hasWholeRow: Bool {
    primary.contains { layer in
      let needed = ChartFacts.needed(layer)
      return layer.rows.contains { row in needed.allSatisfy { row.positions[$0] != nil } }
    }
  }

  /// The axis of values.
  var valueDomain: AxisDomain { plan.valuesRunAcross ? x : y }
  /// The other axis.
  var placeDomain: AxisDomain { plan.valuesRunAcross ? y : x }

  /// The words beside an axis: those of the chart, else those of its kind, with the unit that all
  /// rows name in a column.
  func title(of axis: AxisPlan, along direction: Channel.Direction) -> String {
    let holdsValues = plan.valuesRunAcross == (direction == .x)
    guard holdsValues, axis.axis.title == nil else { return axis.title }
    let title = plan.composition.words.valueTitle(locale.words) ?? axis.title
    return unit.isEmpty ? title : "\(title) [\(unit)]"
  }

  /// What is shown by what, as the title of a chart that has none.
  var heading: String {
    let titles = [title(of: plan.x, along: .x), title(of: plan.y, along: .y)]
    let named = (plan.valuesRunAcross ? titles : titles.reversed()).filter { !$0.isEmpty }
    return named.joined(separator: " \(locale.words.by) ")
  }

  /// Whether heights of lines are compared, so that a cut axis must be told of.
  var comparesLines: Bool {
    primary.contains { $0.layer.mark is any SeriesLine } && !plan.y.axis.isLogarithmic
  }

  /// Whether the lines of other panels stand behind each one.
  var hasGhosts: Bool { plan.composition.facet?.hasGhosts == true && panels.count > 1 }

  /// Whether series are named at their lines, rather than in a key.
  var namesLines: Bool {
    !plan.composition.namesInCorner && !namedLines.isEmpty && panels.count == 1
      && (2...8).contains(usedStyles.count)
  }

  /// Whether they are named beside them, as curves in steps are, rather than where they end.
  var namesCurves: Bool { namesLines && namedLines.allSatisfy(\.isStepped) }

  /// The lines that make series.
  private var namedLines: [any SeriesLine] {
    layers.filter { $0.layer.channels[.color] != nil }
      .compactMap { $0.layer.mark as? any SeriesLine }.filter { $0.labelledEnds == nil }
  }

  /// What is printed beside the mark of a row.
  func label(_ row: BoundLayer.Row, _ values: AxisGuide) -> String? {
    if plan.composition.printsLengths { return length(of: row) }
    guard row.label == nil, plan.composition.printsValues,
      let number = row.positions[valueChannel]?.number
    else { return row.label }
    return values.valueText(number, showsPlus: values.domain.low < 0)
  }

  /// How long a row's stretch is; the percent sign stands once, in the title.
  private func length(of row: BoundLayer.Row) -> String? {
    let start: Channel = plan.valuesRunAcross ? .x2 : .y2
    guard let end = row.positions[valueChannel]?.number else { return row.label }
    let length = abs(end - (row.positions[start]?.number ?? 0))
    guard length >= plan.composition.leastLength else { return nil }
    return NumberStyle(locale).text(length, decimals: 0)
  }

  /// The unit that a column of the drawn rows names, if they all name the same; `1` is none.
  private var unit: String {
    guard let column = plan.composition.unit else { return "" }
    let units = primary.flatMap { layer in
      layer.rows.map { layer.table?.table.value(column.text, $0.index).text ?? "" }
    }
    guard let unit = units.first, Set(units).count == 1, unit != "1" else { return "" }
    return unit
  }

  /// The channel of values.
  var valueChannel: Channel { plan.valuesRunAcross ? .x : .y }
  /// The channel of the other axis.
  var placeChannel: Channel { plan.valuesRunAcross ? .y : .x }

  /// The layers that the chart is about.
  var primary: [BoundLayer] { layers.filter(\.layer.isPrimary) }

  /// The styles that rows use, in the order of the key.
  var usedStyles: [SeriesStyle] {
    let named = layers.compactMap(\.layer.style)
    let used = Set(layers.flatMap { $0.rows.map(\.style.index) })
    return (styles.all + named).filter { used.contains($0.index) && !$0.name.isEmpty }
  }

  private static func styles(
    _ plan: ChartPlan, _ tables: [String: PublishedTable], _ locale: LocaleRecord
  ) -> SeriesStyles {
    let colors = plan.composition.colors
    let numbers = plan.composition.layers.flatMap { layer -> [Double] in
      guard colors.cutsNumbers, let column = layer.channels[.color]?.column,
        let table = tables[plan.tableName(layer)]
      else { return [] }
      return (0..<table.rowCount).compactMap { table.table.value(column.text, $0).double }
    }
    if let classes = ColorClasses(colors, over: numbers) {
      return SeriesStyles(classes, locale: locale)
    }
    return SeriesStyles(
      plan.composition, values: seriesValues(plan, tables, locale), locale: locale)
  }

  private static func seriesValues(
    _ plan: ChartPlan, _ tables: [String: PublishedTable], _ locale: LocaleRecord
  ) -> [String] {
    let plain = SeriesStyles(Composition(words: .chart, layers: []), values: [], locale: locale)
    return plan.composition.layers.flatMap { layer -> [String] in
      guard layer.channels[.color] != nil else { return [] }
      var labelled = layer
      labelled.channels[.label] = layer.channels[.color]
      return BoundLayer(labelled, plan, tables[plan.tableName(layer)], plain).rows
        .compactMap(\.label)
    }
  }

  private static func domain(
    _ axis: AxisPlan, _ channel: Channel, _ layers: [BoundLayer], _ plan: ChartPlan,
    _ ordering: CategoryOrdering
  ) -> AxisDomain {
    guard axis.kind != .category else {
      return AxisDomain(categories: ordering.categories(layers, along: channel))
    }
    let holdsValues = plan.valuesRunAcross == (channel == .x)
    var channels: [Channel] = channel == .x ? [.x, .x2] : [.y, .y2]
    if holdsValues { channels += [.low, .high] }
    let holdsZero = holdsValues && layers.contains { $0.layer.mark.startsAtZero }
    return AxisDomain(
      numbers: layers.flatMap { $0.numbers(along: channels) }, axis, holdsZero: holdsZero)
  }
}
