import Statistics
public import Tabular

/// Events per unit of exposure: exits per cooperative and year, losses per hectare.
public struct Rate: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let events: Written
  private let exposure: Written
  private let rule: IntervalRule
  private let confidence: Confidence

  /// How the interval is made.
  enum IntervalRule: String, CaseIterable, Sendable {
    case garwood
    case midP = "mid_p"

    /// The interval; nil for a count below 0.
    func interval(_ events: Double, _ exposure: Double, _ confidence: Confidence) -> Interval? {
      self == .midP
        ? RateInterval.midP(events: events, exposure: exposure, confidence)
        : RateInterval.garwood(events: events, exposure: exposure, confidence)
    }
  }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "rate", "Events per unit of exposure, with the interval of a Poisson count",
    parameters: [
      Parameter("indicator", .text, required: true, "`rate`"),
      Parameter(
        "events", .formula, required: true, "how many events, added up over the rows of a group"),
      Parameter("exposure", .formula, required: true, "time or size at risk, added up likewise"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Parameter(
        "method", .choice(IntervalRule.allCases.map(\.rawValue)),
        "garwood (exact, the default) or mid_p, which is narrower"),
      Arguments.levelParameter,
    ],
    results: [
      Parameter("rate", .number, "events per unit of exposure, with its interval"),
      Parameter("events", .number, "the events"),
      Parameter("exposure", .number, "the exposure"),
    ],
    source: "Garwood 1936; Lancaster 1961",
    example: """
      { "indicator": "rate", "events": "exits", "exposure": "coop_years", "by": ["era"] }
      """)

  /// A count over its exposure.
  public var method: StatedMethod {
    StatedMethod("events over exposure", interval: "Poisson, \(rule.rawValue)")
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let rule = arguments.word("method", of: IntervalRule.self, reporting: &diagnostics)
    guard let events = arguments.text("events", reporting: &diagnostics),
      let exposure = arguments.text("exposure", reporting: &diagnostics), let rule
    else { return nil }
    self.events = events
    self.exposure = exposure
    self.rule = rule
  }

  /// Events and exposure.
  public var inputs: [GroupedInput] { [.number("events", events), .number("exposure", exposure)] }

  /// The rate in events per unit of exposure, and what it is made of.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let (events, exposure) = (fields["events"]?.measure, fields["exposure"]?.measure)
    let measure = events.flatMap { events in exposure.map { events.divided(by: $0) } }
    return [
      .estimate("rate", measure: measure ?? .none),
      .number("events", measure: events ?? .none),
      .number("exposure", measure: exposure ?? .none),
    ]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let events = CompensatedSum(of: group.numbers("events").span).value
    let exposure = CompensatedSum(of: group.numbers("exposure").span).value
    return [
      [.estimate(rate(events, over: exposure, in: group)), .number(events), .number(exposure)]
    ]
  }

  private func rate(_ events: Double, over exposure: Double, in group: GroupRows) -> Estimate {
    guard group.count > 0 else { return .nothing(in: group) }
    guard exposure > 0 else {
      let reason = Estimate.Reason.zeroDenominator.because("the exposure is not above 0")
      return Estimate(nil, count: group.count, reason: reason)
    }
    guard let interval = rule.interval(events, exposure, confidence) else {
      let reason = Estimate.Reason.outOfRange.because("events must not be below 0")
      return Estimate(nil, count: group.count, reason: reason)
    }
    return Estimate(
      events / exposure, standardError: events.squareRoot() / exposure, low: interval.low,
      high: interval.high, count: group.count)
  }
}
