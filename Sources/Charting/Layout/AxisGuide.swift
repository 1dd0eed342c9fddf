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
  /// The ticks, from the lowest up.
  let ticks: [Tick]
  /// The lowest number that the axis shows.
  let low: Double
  /// The highest number that the axis shows.
  let high: Double
  private let style: NumberStyle

  /// Chooses ticks for an axis with room for so many of them.
  ///
  /// An axis of values reaches to its outer ticks; another one a little beyond its data.
  init(
    _ plan: AxisPlan, _ domain: AxisDomain, room: Int, holdsValues: Bool, locale: LocaleRecord
  ) {
    self.plan = plan
    self.domain = domain
    var style = NumberStyle(locale)
    style.isGrouped = !plan.holdsYears
    self.style = style
    switch plan.kind {
    case .category:
      ticks = domain.categories.map { Tick(position: .category($0), lines: [$0]) }
      (low, high) = (0, 1)
    case .time(let grain):
      (low, high) = (domain.low, domain.high)
      let moments = TimeTicks(
        grain: grain, first: Int(low.rounded(.up)), last: Int(high.rounded(.down)), room: room,
        words: locale.words
      ).moments
      ticks = moments.map { Tick(position: .number(Double($0.ordinal)), lines: $0.lines) }
    case .number:
      let isWhole = domain.isWhole && !plan.isPercent
      let chosen =
        plan.axis.isLogarithmic
        ? LogScale.ticks(from: domain.low, to: domain.high, target: room)
        : TickChoice(
          low: domain.low, high: domain.high, target: room, restriction: isWhole ? .whole : .none
        ).ticks
      let ends = Self.ends(domain, plan, chosen, holdsValues: holdsValues)
      (low, high) = (ends.low, ends.high)
      ticks = chosen.within(low, high).values.map { number in
        let text = style.text(number, decimals: chosen.decimals)
        return Tick(
          position: .number(number),
          lines: [plan.isPercent ? style.withPercentSign(text) : text])
      }
    }
  }

  /// How far the axis reaches: an axis of values to its outer ticks, any axis a little beyond data
  /// that would touch its end; never beyond what the chart asks for, or across zero.
  private static func ends(
    _ domain: AxisDomain, _ plan: AxisPlan, _ ticks: Ticks, holdsValues: Bool
  ) -> (low: Double, high: Double) {
    guard !plan.axis.isLogarithmic, plan.axis.domain == nil else {
      return (domain.low, domain.high)
    }
    let margin = (holdsValues ? 0.03 : 0.04) * (domain.high - domain.low)
    let outer = holdsValues ? ticks.values : []
    var (low, high) = (domain.low - margin, domain.high + margin)
    if let first = outer.first, first <= domain.low { low = first }
    if let last = outer.last, last >= domain.high { high = last }
    if domain.low == 0 { low = 0 }
    if domain.high == 0 { high = 0 }
    return (low, high)
  }

  /// The width of the widest label in the wider of the two fonts.
  var widestLabel: Double {
    ticks.flatMap(\.lines).map(TextStyle.label.reserve).max() ?? 0
  }

  /// How many lines the labels have at most.
  var labelLines: Int { ticks.map(\.lines.count).max() ?? 0 }

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
