import Tabular

/// An axis that knows its values: which ticks it has, how they are printed, how far it reaches.
struct AxisGuide {
  /// A place along the axis with its label of one or two lines.
  struct Tick: Equatable {
    let position: BoundLayer.Position
    let lines: [String]
  }

  let plan: AxisPlan
  let domain: AxisDomain
  /// The words beside the axis; empty for none.
  private(set) var title: String
  /// The ticks, from the lowest up.
  private(set) var ticks: [Tick] = []
  /// The lowest number that the axis shows.
  private(set) var low = 0.0
  /// The highest number that the axis shows.
  private(set) var high = 1.0
  private let style: NumberStyle
  /// Digits behind the point of the ticks.
  private var tickDecimals = 0

  /// Chooses ticks for an axis with room for so many of them.
  init(_ content: ChartContent, along direction: Channel.Direction, room: Int) {
    let isAcross = direction == .x
    plan = isAcross ? content.plan.x : content.plan.y
    domain = isAcross ? content.x : content.y
    title = content.title(of: plan, along: direction)
    var style = NumberStyle(content.locale)
    style.isGrouped = !plan.holdsYears
    self.style = style
    switch plan.kind {
    case .category:
      ticks = domain.categories.map { Tick(position: .category($0), lines: [$0]) }
    case .time(let grain): placeMoments(grain, room: room)
    case .number: placeNumbers(room, holdsValues: isAcross == content.plan.valuesRunAcross)
    }
    let counted = isAcross ? content.countedPlaces : []
    if !counted.isEmpty { placeTicks(at: counted) }
    if !isAcross, content.comparesLines, low > 0, !plan.axis.isHidden, plan.kind == .number {
      let remark = content.locale.words.axisStarts(
        at: ticks.first { $0.position == .number(low) }?.lines.joined()
          ?? roundedLow)
      title = title.isEmpty ? remark : "\(title) (\(remark))"
    }
  }

  /// The lowest number with the decimals of the ticks, where no tick stands at it.
  private var roundedLow: String {
    let text = style.text(low, decimals: tickDecimals)
    return plan.isPercent ? style.withPercentSign(text) : text
  }

  private mutating func placeMoments(_ grain: Grain, room: Int) {
    (low, high) = (domain.low, domain.high)
    let moments = TimeTicks(
      grain: grain, first: Int(low.rounded(.up)), last: Int(high.rounded(.down)), room: room,
      words: style.locale.words
    ).moments
    ticks = moments.map { Tick(position: .number(Double($0.ordinal)), lines: $0.lines) }
  }

  private mutating func placeNumbers(_ room: Int, holdsValues: Bool) {
    let isWhole = domain.isWhole && !plan.isPercent
    let chosen =
      plan.axis.isLogarithmic
      ? LogScale.ticks(from: domain.low, to: domain.high, target: room)
      : TickChoice(
        low: domain.low, high: domain.high, target: room, restriction: isWhole ? .whole : .none
      ).ticks
    tickDecimals = chosen.decimals
    reach(beyond: chosen, holdsValues: holdsValues)
    guard !plan.axis.isHidden else { return }
    ticks = chosen.within(low, high).values.map { number in
      let text = style.text(number, decimals: chosen.decimals)
      return Tick(
        position: .number(number), lines: [plan.isPercent ? style.withPercentSign(text) : text])
    }
  }

  /// Puts ticks where counts stand below the axis, instead of at round numbers.
  private mutating func placeTicks(at places: [Double]) {
    let decimals = places.map { DecimalDigits($0)?.rounded(decimals: 9).decimals ?? 0 }.max() ?? 0
    ticks = places.map { place in
      let text =
        if case .time(let grain) = plan.kind {
          grain.text(Int32(exactly: place) ?? 0)
        } else {
          style.text(place, decimals: decimals)
        }
      return Tick(position: .number(place), lines: [text])
    }
  }

  /// An axis of values reaches to its outer ticks, any axis a little beyond data that would touch
  /// its end; never beyond what the chart asks for, nor across zero.
  private mutating func reach(beyond ticks: Ticks, holdsValues: Bool) {
    (low, high) = (domain.low, domain.high)
    guard !plan.axis.isLogarithmic, plan.axis.domain == nil else { return }
    let share = plan.axis.margin ?? (holdsValues ? 0.03 : 0.04)
    let margin = share * (domain.high - domain.low)
    let outer = holdsValues && plan.axis.margin == nil ? ticks.values : []
    if low != 0 { low -= margin }
    if high != 0 { high += margin }
    if let first = outer.first, first <= domain.low { low = first }
    if let last = outer.last, last >= domain.high { high = last }
  }

  /// The width of the widest label in the wider of the two fonts.
  var widestLabel: Double {
    ticks.flatMap(\.lines).map(TextStyle.label.reserve).max() ?? 0
  }

  /// How many lines the labels have at most.
  var labelLines: Int { ticks.map(\.lines.count).max() ?? 0 }

  /// The end of the axis that is nearest to zero: zero itself where the axis holds it.
  var baseline: Double { min(max(0, low), high) }

  /// The axis with its names of categories broken into lines of a width.
  func wrapped(to width: Double) -> AxisGuide {
    guard plan.kind == .category else { return self }
    let wrapping = TextWrapping(style: .label, width: width, maximumLines: 3)
    var wrapped = self
    wrapped.ticks = ticks.map {
      Tick(position: $0.position, lines: wrapping.greedy($0.lines.joined()).lines)
    }
    return wrapped
  }

  /// A number printed beside its mark: as precise as the whole span needs.
  func valueText(_ number: Double, showsPlus: Bool) -> String {
    var style = style
    style.showsPlus = showsPlus
    let needed = max(0, 2 - TickStep.exponent(of: high - low))
    let text = style.text(number, decimals: min(needed, domain.decimals))
    return plan.isPercent ? style.withPercentSign(text) : text
  }

  /// The scale over a stretch of pixels.
  func scale(from start: Double, to end: Double) -> AxisScale {
    switch plan.kind {
    case .category: .band(BandScale(domain.categories, start: start, end: end))
    case .number where plan.axis.isLogarithmic:
      .log(LogScale(low: low, high: high, start: start, end: end))
    case .number, .time: .linear(LinearScale(low: low, high: high, start: start, end: end))
    }
  }
}
