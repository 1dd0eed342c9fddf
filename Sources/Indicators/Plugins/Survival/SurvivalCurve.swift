import Statistics
public import Tabular

/// The share that survives, by time, when not all were watched to the end.
public struct SurvivalCurve: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let survival: SurvivalInputs
  private let band: SurvivalBand
  private let confidence: Confidence
  private let times: [Double]?

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "kaplan_meier", "Which share survives beyond each time, when not all were watched to the end?",
    parameters: [Parameter("indicator", .text, required: true, "`kaplan_meier`")]
      + SurvivalInputs.parameters + SurvivalInputs.weightParameters + [
        Parameter(
          "band", .choice(SurvivalBand.allCases.map(\.rawValue)),
          "the scale of the interval: `log-log` (default), `log` (R's) or `plain`"),
        Arguments.levelParameter,
        Parameter("at", .structure, "times, in the unit of `time`, instead of all that occur"),
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("time", .number, "the time; the first row is 0"),
      Parameter("at_risk", .number, "those watched just before"),
      Parameter("events", .number, "those to whom it happened since the row before"),
      Parameter("censored", .number, "those last seen since the row before, without the event"),
      Parameter("survival", .number, "the share that survives beyond the time, with its interval"),
      Parameter("band", .text, "the scale of the interval"),
      Parameter("rejected", .number, "rows that end before 0, or not after they enter"),
    ],
    source: "Kaplan and Meier 1958; Greenwood 1926",
    example: """
      { "indicator": "kaplan_meier", "time": "ended - founded", "event": "closed",
        "entry": "registered - founded", "by": ["product"] }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let band = arguments.choice(
      "band", SurvivalBand.allCases.map(\.rawValue), reporting: &diagnostics)
    self.band = band.flatMap(SurvivalBand.init) ?? .logLog
    confidence = arguments.confidence(reporting: &diagnostics)
    let times = arguments.numbers("at", reporting: &diagnostics)
    self.times = times.isEmpty ? nil : Array(Set(times)).sorted()
    guard let survival = SurvivalInputs(arguments, reporting: &diagnostics) else { return nil }
    self.survival = survival
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { survival.inputs }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["time"] }

  /// The times that occur; none where `at` says them.
  public var shown: ShownValue? { times == nil ? ShownValue("time", inColumn: 0) : nil }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "Kaplan-Meier", variance: "Greenwood", interval: "\(band.rawValue), \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .number("time", measure: fields["time"]?.measure ?? .none), .number("at_risk"),
      .number("events"), .number("censored"), .estimate("survival"), .text("band"),
      .count("rejected"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SurvivalProblem) {
      let curve = try KaplanMeier(survival.observed(in: group))
      let first = curve.steps.first?.time == 0 ? [] : [0.0]
      return rows(of: curve, at: times ?? first + curve.steps.map(\.time))
    } catch {
      return [
        [
          .number(0), .number(0), .number(0), .number(0), .estimate(error.estimate(in: group)),
          .text(band.rawValue), .count(group.count),
        ]
      ]
    }
  }

  private func rows(of curve: KaplanMeier, at times: [Double]) -> [[ResultValue]] {
    var next = 0
    return times.map { time in
      var (events, censored) = (0.0, 0.0)
      while next < curve.steps.count, curve.steps[next].time <= time {
        events += curve.steps[next].events
        censored += curve.steps[next].censored
        next += 1
      }
      let isStep = next > 0 && curve.steps[next - 1].time == time
      let atRisk = isStep ? curve.steps[next - 1].atRisk : curve.riskTable.atRisk(at: time)
      let survival = estimate(of: curve, at: time, after: next > 0 ? curve.steps[next - 1] : nil)
      return [
        .number(time), .number(atRisk), .number(events), .number(censored), .estimate(survival),
        .text(band.rawValue), .count(curve.observed.contradictions),
      ]
    }
  }

  /// The survival after the last step up to a time.
  private func estimate(
    of curve: KaplanMeier, at time: Double, after step: KaplanMeier.Step?
  ) -> Estimate {
    let count = curve.observed.count
    guard curve.survival(at: time) != nil else {
      let reason = Estimate.Reason.outOfRange.because("nobody was watched that long")
      return Estimate(nil, count: count, reason: reason)
    }
    guard let step else {
      return Estimate(1, standardError: 0, low: 1, high: 1, count: count)
    }
    let limits = band.interval(
      about: step.survival, logVariance: step.logVariance, confidence)
    let reason =
      limits != nil
      ? ""
      : step.survival == 1
        ? Estimate.Reason.noEvents.because("until then")
        : Estimate.Reason.outOfRange.because("a survival of 0 has no variance")
    return Estimate(
      step.survival, standardError: step.standardError, low: limits?.low, high: limits?.high,
      count: count, reason: reason)
  }
}
