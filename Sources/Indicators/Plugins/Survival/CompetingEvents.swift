import Statistics
public import Tabular

/// The share to which each of several events has happened by a time, when only the first counts.
public struct CompetingEvents: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let survival: SurvivalInputs
  private let censored: String
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "cumulative_incidence",
    "To which share has each event happened by a time, when another may come first?",
    parameters: [
      Parameter("indicator", .text, required: true, "`cumulative_incidence`"),
      Parameter(
        "time", .formula, required: true, "how long it was watched, or when it was seen last"),
      Parameter("cause", .formula, required: true, "what happened then, one event from another"),
      Parameter("censored", .text, required: true, "the value of `cause` that is no event"),
      Parameter("entry", .formula, "when it came under observation; from 0 without it"),
      Arguments.levelParameter,
      Parameter("by", .columns, "the columns that tell groups apart"),
    ] + SurvivalInputs.weightParameters,
    results: [
      Parameter("cause", .text, "the event"),
      Parameter("time", .number, "a time at which it happened"),
      Parameter("at_risk", .number, "those watched just before to whom nothing had happened"),
      Parameter("events", .number, "those to whom it happened"),
      Parameter("incidence", .number, "the share to which it has happened, with its interval"),
      Parameter("rejected", .number, "rows that end before 0, or not after they enter"),
    ],
    source: "Aalen and Johansen 1978; Dinse and Larson 1986",
    example: """
      { "indicator": "cumulative_incidence", "time": "ended - founded", "cause": "end_status",
        "censored": "active" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let survival = SurvivalInputs(arguments, needsEvent: false, reporting: &diagnostics)
    guard let survival, let cause = arguments.text("cause", reporting: &diagnostics),
      let censored = arguments.text("censored", reporting: &diagnostics)
    else { return nil }
    self.survival = survival
    self.censored = censored.text
    inputs = survival.inputs + [.label("cause", cause)]
  }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["cause", "time"] }

  /// The times that occur.
  public var shown: ShownValue? { ShownValue("time", inColumn: 1) }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "Aalen-Johansen", variance: "delta method (Dinse-Larson)",
      interval: "log-log, \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .text("cause"), .number("time", measure: fields["time"]?.measure ?? .none),
      .number("at_risk"), .number("events"), .estimate("incidence"), .count("rejected"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (labels, labelCodes) = group.labels("cause")
    let causes = labels.filter { $0 != censored }
    let codes = labels.map { (causes.firstIndex(of: $0) ?? -1) + 1 }
    do throws(SurvivalProblem) {
      let observed = try survival.observed(in: group)
      let incidence = try CumulativeIncidence(
        observed, causes: labelCodes.map { codes[$0] }, count: causes.count)
      guard !causes.isEmpty else { throw .noEvents }
      return zip(causes, incidence.causes).flatMap { cause, steps in
        rows(of: cause, steps, observed)
      }
    } catch {
      return (causes.isEmpty ? [""] : causes).map { cause in
        [
          .text(cause), .number(0), .number(nil), .number(0),
          .estimate(error.estimate(in: group)), .count(0),
        ]
      }
    }
  }

  private func rows(
    of cause: String, _ steps: [CumulativeIncidence.Step], _ observed: SurvivalTimes
  ) -> [[ResultValue]] {
    steps.filter { $0.events > 0 }.map { step in
      let limits = step.interval(confidence)
      let reason =
        limits == nil ? Estimate.Reason.outOfRange.because("an incidence of 1 has no limits") : ""
      let estimate = Estimate(
        step.incidence, standardError: step.variance.squareRoot(), low: limits?.low,
        high: limits?.high, count: observed.count, reason: reason)
      return [
        .text(cause), .number(step.time), .number(step.atRisk), .number(step.events),
        .estimate(estimate), .count(observed.contradictions),
      ]
    }
  }
}
