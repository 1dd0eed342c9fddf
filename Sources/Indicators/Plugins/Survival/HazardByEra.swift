import Statistics
public import Tabular

/// The rate of events per unit of time in each of several eras.
public struct HazardByEra: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let survival: SurvivalInputs
  private let cuts: [Double]
  private let names: [String]
  private let reference: Int
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "piecewise_hazard", "How often does the event happen in each era, per unit of time watched?",
    parameters: [Parameter("indicator", .text, required: true, "`piecewise_hazard`")]
      + SurvivalInputs.parameters + [
        Parameter(
          "cuts", .structure, required: true,
          "where eras end, ascending, on the scale of `time`: years of the calendar, or ages"),
        Parameter("names", .structure, "names of the eras, one more than there are cuts"),
        Parameter("reference", .text, "the era that rates are compared with; the first without it"),
        Arguments.levelParameter,
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("era", .text, "its name"),
      Parameter("start", .number, "where it begins, that moment not included"),
      Parameter("end", .number, "where it ends, that moment included"),
      Parameter("events", .number, "the events in it"),
      Parameter("exposure", .number, "the time watched in it, added up over rows"),
      Parameter("rate", .number, "events per unit of time, with Garwood's interval"),
      Parameter("one_sided_limit", .number, "the upper limit on one side where nothing happened"),
      Parameter("ratio", .number, "the rate over that of the reference"),
      Parameter("rejected", .number, "rows that end before 0, or not after they enter"),
    ],
    source: "Breslow and Day 1987; Garwood 1936; Hanley and Lippman-Hand 1983",
    example: """
      { "indicator": "piecewise_hazard", "entry": "founded", "time": "ended", "event": "closed",
        "cuts": [1975, 1986, 2000] }
      """)

  /// Reads the formulas and the cut points.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let cuts = arguments.numbers("cuts", reporting: &diagnostics)
    let written = arguments.texts("names", reporting: &diagnostics).map(\.text)
    let reference = arguments.text("reference", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let names = written.isEmpty ? Self.names(cuts) : written
    let isAscending = zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }
    if !isAscending || names.count != cuts.count + 1 || Set(names).count != names.count {
      diagnostics.error(
        .wrongValue, "'cuts' must ascend, and 'names' be one more than the cuts, all different",
        at: arguments.place("cuts"))
      return nil
    }
    let position = reference.map { names.firstIndex(of: $0.text) } ?? 0
    guard let position else {
      diagnostics.error(
        .wrongValue, "'reference' must be one of \(names.joined(separator: ", "))",
        at: arguments.place("reference"))
      return nil
    }
    guard let survival = SurvivalInputs(arguments, reporting: &diagnostics) else { return nil }
    (self.survival, self.cuts, self.names, self.reference) = (survival, cuts, names, position)
  }

  /// Names of eras that have none.
  private static func names(_ cuts: [Double]) -> [String] {
    let texts = cuts.map { NumberText.text(.binary($0)) }
    guard let first = texts.first, let last = texts.last else { return ["all"] }
    return ["up to \(first)"] + zip(texts, texts.dropFirst()).map { "\($0) to \($1)" }
      + ["after \(last)"]
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { survival.inputs }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["era"] }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("piecewise-constant hazard", interval: "Garwood, \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let measure = fields["time"]?.measure ?? .none
    let rate = Measure.none.divided(by: measure)
    return [
      .text("era"), .number("start", measure: measure), .number("end", measure: measure),
      .number("events"), .number("exposure", measure: measure), .estimate("rate", measure: rate),
      .number("one_sided_limit", measure: rate), .estimate("ratio"), .count("rejected"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SurvivalProblem) {
      let observed = try survival.observed(in: group)
      let eras = try PiecewiseHazard(observed, cuts: cuts).eras
      return eras.indices.map { index in
        row(names[index], eras[index], reference: eras[reference]) + [
          .count(observed.contradictions)
        ]
      }
    } catch {
      let missing = ResultValue.estimate(error.estimate(in: group))
      return names.map { name in
        [
          .text(name), .number(nil), .number(nil), .number(nil), .number(nil), missing,
          .number(nil), missing, .count(group.count),
        ]
      }
    }
  }

  private func row(
    _ name: String, _ era: PiecewiseHazard.Era, reference: PiecewiseHazard.Era
  ) -> [ResultValue] {
    [
      .text(name), .number(era.start.isFinite ? era.start : nil),
      .number(era.end.isFinite ? era.end : nil), .number(era.events), .number(era.exposure),
      .estimate(rate(of: era)), .number(era.oneSidedLimit(confidence)),
      .estimate(ratio(of: era, to: reference)),
    ]
  }

  private func rate(of era: PiecewiseHazard.Era) -> Estimate {
    let count = Int(exactly: era.events) ?? 0
    guard let rate = era.rate, let interval = era.interval(confidence) else {
      let reason = Estimate.Reason.zeroDenominator.because("nobody was watched in this era")
      return Estimate(nil, count: 0, reason: reason)
    }
    return Estimate(rate, low: interval.low, high: interval.high, count: count)
  }

  private func ratio(
    of era: PiecewiseHazard.Era, to reference: PiecewiseHazard.Era
  ) -> Estimate {
    let count = Int(exactly: era.events) ?? 0
    guard let ratio = era.ratio(to: reference, confidence) else {
      let reason = Estimate.Reason.noEvents.because("in this era or in the reference")
      return Estimate(nil, count: count, reason: reason)
    }
    guard era != reference else { return Estimate(1, count: count) }
    return Estimate(
      ratio.value, low: ratio.interval.low, high: ratio.interval.high, count: count)
  }
}
