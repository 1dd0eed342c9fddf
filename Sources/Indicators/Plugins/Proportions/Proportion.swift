import Statistics
public import Tabular

/// The share of rows in which something holds, of a simple random sample or of trials.
///
/// Rows count alike; shares under a design are the step `estimate`.
public struct Proportion: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let content: Content
  private let rule: IntervalRule
  private let confidence: Confidence

  private enum Content: Sendable {
    case event(Written)
    case counts(successes: Written, trials: Written)
  }

  /// How the interval is made.
  enum IntervalRule: String, CaseIterable, Sendable {
    case usual
    case wilson
    case clopperPearson = "clopper_pearson"
    case jeffreys
    case agrestiCoull = "agresti_coull"

    /// The interval; nil for what is no count of trials.
    func interval(_ successes: Double, _ trials: Double, _ confidence: Confidence) -> Interval? {
      switch self {
      case .usual:
        ProportionInterval.usual(successes: successes, trials: trials, confidence)
      case .wilson: ProportionInterval.wilson(successes: successes, trials: trials, confidence)
      case .clopperPearson:
        ProportionInterval.clopperPearson(successes: successes, trials: trials, confidence)
      case .jeffreys:
        ProportionInterval.jeffreys(successes: successes, trials: trials, confidence)
      case .agrestiCoull:
        ProportionInterval.agrestiCoull(successes: successes, trials: trials, confidence)
      }
    }
  }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "proportion", "The share of rows in which a condition holds, with its interval",
    parameters: [
      Parameter("indicator", .text, required: true, "`proportion`"),
      Parameter("event", .formula, "the condition; or `successes` and `trials`"),
      Parameter("successes", .formula, "how often it held, added up over the rows of a group"),
      Parameter("trials", .formula, "of how many, added up likewise"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Parameter(
        "method", .choice(IntervalRule.allCases.map(\.rawValue)),
        "usual: Clopper-Pearson below 20 rows, and where none or all hold; else Wilson"),
      Arguments.levelParameter,
    ],
    results: [
      Parameter("share", .number, "the share, with its interval"),
      Parameter("successes", .number, "how often it held"),
      Parameter("trials", .number, "of how many"),
    ],
    source: "Wilson 1927; Clopper and Pearson 1934; Brown, Cai and DasGupta 2001",
    example: """
      { "indicator": "proportion", "event": "sold_outside > 0", "by": ["coop_id"] }
      """)

  /// A share of independent trials.
  public var method: StatedMethod {
    StatedMethod("share of rows", interval: rule == .usual ? "Wilson or exact" : rule.rawValue)
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let event = arguments.text("event", reporting: &diagnostics)
    let successes = arguments.text("successes", reporting: &diagnostics)
    let trials = arguments.text("trials", reporting: &diagnostics)
    let rule = arguments.word("method", of: IntervalRule.self, reporting: &diagnostics)
    if let event, successes == nil, trials == nil {
      content = .event(event)
    } else if event == nil, let successes, let trials {
      content = .counts(successes: successes, trials: trials)
    } else {
      diagnostics.error(
        .missingKey, "'proportion' must have either 'event' or both 'successes' and 'trials'",
        at: arguments.place("indicator"))
      return nil
    }
    guard let rule else { return nil }
    self.rule = rule
  }

  /// The condition, or the counts.
  public var inputs: [GroupedInput] {
    switch content {
    case .event(let event): [.flag("event", event)]
    case .counts(let successes, let trials):
      [.number("trials", trials), .number("successes", successes, like: "trials")]
    }
  }

  /// The share and what it is made of.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [.estimate("share"), .number("successes"), .number("trials")]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let flags = group.flags("event")
    let successes: Double
    let trials: Double
    if case .event = content {
      (successes, trials) = (Double(flags.count { $0 }), Double(flags.count))
    } else {
      successes = CompensatedSum(of: group.numbers("successes").span).value
      trials = CompensatedSum(of: group.numbers("trials").span).value
    }
    let share = share(successes, of: trials, in: group)
    return [[.estimate(share), .number(successes), .number(trials)]]
  }

  private func share(_ successes: Double, of trials: Double, in group: GroupRows) -> Estimate {
    guard group.count > 0 else { return .nothing(in: group) }
    guard trials > 0 else {
      return Estimate(
        nil, count: group.count, reason: Estimate.Reason.zeroDenominator.because("no trials"))
    }
    guard let interval = rule.interval(successes, trials, confidence) else {
      let why = "successes must lie between 0 and the trials"
      return Estimate(nil, count: group.count, reason: Estimate.Reason.outOfRange.because(why))
    }
    let share = successes / trials
    return Estimate(
      share, standardError: (share * (1 - share) / trials).squareRoot(), low: interval.low,
      high: interval.high, count: group.count)
  }
}
