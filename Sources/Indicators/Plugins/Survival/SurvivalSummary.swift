import Statistics
public import Tabular

/// The time by which half have failed, another quantile, and the mean time lived up to a limit.
public struct SurvivalSummary: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let survival: SurvivalInputs
  private let band: SurvivalBand
  private let confidence: Confidence
  private let share: Double?
  private let limit: Double?

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "survival_summary", "By when have half failed, and how long do they live up to a limit?",
    parameters: [Parameter("indicator", .text, required: true, "`survival_summary`")]
      + SurvivalInputs.parameters + SurvivalInputs.weightParameters + [
        Parameter("quantile", .number, "a share that has failed, for one more quantile: 0.25"),
        Parameter("until", .number, "the limit of the restricted mean, in the unit of `time`"),
        Parameter(
          "band", .choice(SurvivalBand.allCases.map(\.rawValue)),
          "the scale of the interval: `log-log` (default), `log` (R's) or `plain`"),
        Arguments.levelParameter,
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("rows", .number, "those who were watched"),
      Parameter("events", .number, "those to whom it happened"),
      Parameter("median", .number, "the time by which half have failed, with its interval"),
      Parameter("quantile", .number, "the time by which the declared share has failed"),
      Parameter("restricted_mean", .number, "the mean time lived up to `until`"),
      Parameter("rejected", .number, "rows that end before 0, or not after they enter"),
    ],
    source: "Brookmeyer and Crowley 1982; Irwin 1949",
    example: """
      { "indicator": "survival_summary", "time": "ended - founded", "event": "closed",
        "quantile": 0.25, "until": 26 }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let band = arguments.choice(
      "band", SurvivalBand.allCases.map(\.rawValue), reporting: &diagnostics)
    self.band = band.flatMap(SurvivalBand.init) ?? .logLog
    confidence = arguments.confidence(reporting: &diagnostics)
    share =
      arguments["quantile"] == nil
      ? nil
      : arguments.number("quantile", within: 0...1, usual: 0.5, reporting: &diagnostics)
    limit = arguments.number("until", reporting: &diagnostics)
    guard let survival = SurvivalInputs(arguments, reporting: &diagnostics) else { return nil }
    self.survival = survival
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { survival.inputs }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "quantiles and restricted mean of Kaplan-Meier", variance: "Greenwood",
      interval: "\(band.rawValue) band inverted, \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let measure = fields["time"]?.measure ?? .none
    let quantile = share.map { _ in [ResultColumn.estimate("quantile", measure: measure)] } ?? []
    let mean = limit.map { _ in [ResultColumn.estimate("restricted_mean", measure: measure)] }
    return [.count("rows"), .number("events"), .estimate("median", measure: measure)]
      + quantile + (mean ?? []) + [.count("rejected")]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SurvivalProblem) {
      let curve = try KaplanMeier(survival.observed(in: group))
      let estimates =
        [quantile(0.5, of: curve)] + (share.map { [quantile($0, of: curve)] } ?? [])
        + (limit.map { [mean(until: $0, of: curve)] } ?? [])
      return [
        [.count(curve.observed.count), .number(curve.observed.eventCount)]
          + estimates.map(ResultValue.estimate) + [.count(curve.observed.contradictions)]
      ]
    } catch {
      let missing = ResultValue.estimate(error.estimate(in: group))
      let estimates = [missing] + (share == nil ? [] : [missing]) + (limit == nil ? [] : [missing])
      return [[.count(0), .number(0)] + estimates + [.count(group.count)]]
    }
  }

  private func quantile(_ share: Double, of curve: KaplanMeier) -> Estimate {
    let found = curve.quantile(share, band, confidence)
    let reason =
      curve.observed.eventCount == 0
      ? Estimate.Reason.noEvents.rawValue
      : found.value == nil
        ? Estimate.Reason.outOfRange.because("fewer than that share have failed")
        : found.low == nil || found.high == nil
          ? Estimate.Reason.unboundedInterval.because("the band does not come down so far") : ""
    return Estimate(
      found.value, low: found.value == nil ? nil : found.low,
      high: found.value == nil ? nil : found.high, count: curve.observed.count, reason: reason)
  }

  private func mean(until limit: Double, of curve: KaplanMeier) -> Estimate {
    let count = curve.observed.count
    guard let mean = curve.restrictedMean(until: limit) else {
      let reason = Estimate.Reason.outOfRange.because("nobody was watched until \(limit)")
      return Estimate(nil, count: count, reason: reason)
    }
    guard let error = mean.standardError, let reach = confidence.reach(degreesOfFreedom: nil) else {
      let reason = Estimate.Reason.notIdentified.because(
        "no error for weights that are probabilities")
      return Estimate(mean.value, count: count, reason: reason)
    }
    return Estimate(
      mean.value, standardError: error, low: max(mean.value - reach * error, 0),
      high: min(mean.value + reach * error, limit), count: count)
  }
}
