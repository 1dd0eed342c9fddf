import Statistics
public import Tabular

/// What two counts tell of a cohort: how many began, and how many of the same are left.
public struct TwoPointSurvival: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "cohort_survival",
    "Which share of a cohort is left after a time, and at which rate do they go?",
    parameters: [
      Parameter("indicator", .text, required: true, "`cohort_survival`"),
      Parameter("initial", .formula, required: true, "how many there were; rows are added up"),
      Parameter(
        "surviving", .formula, required: true,
        "how many of the same are left; whoever came later does not count"),
      Parameter("after", .formula, required: true, "the time between, the same for all rows"),
      Arguments.levelParameter,
      Parameter("by", .columns, "the columns that tell cohorts apart"),
    ],
    results: [
      Parameter("survival", .number, "the share that is left, with its exact interval"),
      Parameter("hazard", .number, "the constant rate of going that explains it"),
      Parameter("exit", .number, "the share that goes in one unit of time at that rate"),
      Parameter("half_life", .number, "the time in which half go at that rate"),
    ],
    source: "Clopper and Pearson 1934",
    example: """
      { "indicator": "cohort_survival", "initial": "founded_1986", "surviving": "left_2012",
        "after": "years" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    guard let initial = arguments.text("initial", reporting: &diagnostics),
      let surviving = arguments.text("surviving", reporting: &diagnostics),
      let after = arguments.text("after", reporting: &diagnostics)
    else { return nil }
    inputs = [
      .number("initial", initial), .number("surviving", surviving, like: "initial"),
      .number("after", after),
    ]
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "cohort survival, constant hazard", interval: "Clopper-Pearson, \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let time = fields["after"]?.measure ?? .none
    let rate = Measure.none.divided(by: time)
    return [
      .estimate("survival"), .estimate("hazard", measure: rate), .estimate("exit"),
      .estimate("half_life", measure: time),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let initial = group.numbers("initial").reduce(0, +)
    let times = group.numbers("after")
    let cohort = CohortSurvival(
      initial: initial, surviving: group.numbers("surviving").reduce(0, +),
      after: times.first ?? 0, confidence)
    let count = Int(exactly: initial) ?? group.count
    guard let cohort, times.allSatisfy({ $0 == times[0] }) else {
      let missing = ResultValue.estimate(
        Estimate(nil, count: count, reason: reason(of: group, times)))
      return [[missing, missing, missing, missing]]
    }
    let parts = [cohort.survival, cohort.hazard, cohort.annualExit, cohort.halfLife]
    return [parts.map { .estimate(estimate($0, count)) }]
  }

  private func reason(of group: GroupRows, _ times: [Double]) -> String {
    typealias Reason = Estimate.Reason
    if group.count == 0 {
      return group.dropped > 0 ? Reason.allMissing.rawValue : Reason.empty.rawValue
    }
    return times.contains { $0 != times[0] }
      ? Reason.notIdentified.because("rows differ in the time between")
      : Reason.outOfRange.because("counts or time are impossible")
  }

  private func estimate(_ part: CohortSurvival.Bounded, _ count: Int) -> Estimate {
    typealias Reason = Estimate.Reason
    let reason =
      part.value == nil
      ? Reason.outOfRange.because("none or all are left: a bound on one side only")
      : part.low == nil || part.high == nil
        ? Reason.unboundedInterval.because("the exact share reaches 0 or 1") : ""
    return Estimate(part.value, low: part.low, high: part.high, count: count, reason: reason)
  }
}
