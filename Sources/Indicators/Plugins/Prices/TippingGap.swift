import Statistics
public import Tabular

/// The price gap at which a cooperative's intake no longer pays its fixed cost.
///
/// Intake is harvest x (share + slope x (gap - gap today)); it meets the quantity needed at
/// gap today + (needed / harvest - share) / slope, with Fieller's interval.
public struct TippingGap: GroupedIndicator {
  /// The columns that tell organisations apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let confidence: Confidence

  /// Where the gap of today lies.
  enum Status: String, CaseIterable {
    case holds
    case lost
    case uncertain
    case unknown
  }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "tipping_gap", "At which price gap does intake fall below break-even?",
    parameters: [Parameter("indicator", .text, required: true, "`tipping_gap`")]
      + IntakeLine.parameters + [Arguments.levelParameter],
    results: [
      Parameter("intake", .number, "what is delivered at the gap of today"),
      Parameter("needed_share", .number, "the share of the harvest that pays the fixed cost"),
      Parameter("tipping_gap", .number, "the gap at which just that is delivered"),
      Parameter("p_covers", .number, "the probability that the intake of today pays the cost"),
      Parameter("extrapolated", .flag, "whether such a gap was never observed"),
      Parameter("status", .text, "holds, lost, uncertain (interval), unknown (missing)"),
    ],
    source: "cost-volume-profit analysis; Fieller 1954",
    example: """
      { "indicator": "tipping_gap", "by": ["coop_id"], "harvest": "harvest", "share": "share",
        "gap": "gap", "slope": "slope", "slope_se": "slope_se", "needed": "break_even" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    guard let inputs = IntakeLine.inputs(arguments, reporting: &diagnostics) else { return nil }
    self.inputs = inputs
  }

  /// A quotient of estimates.
  public var method: StatedMethod {
    StatedMethod("price gap at which intake meets break-even", interval: "Fieller")
  }

  /// The columns: quantities in the unit of the harvest, gaps in that of the gap.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .number("intake", measure: fields["harvest"]?.measure ?? .none), .number("needed_share"),
      .estimate("tipping_gap", measure: fields["gap"]?.measure ?? .none), .number("p_covers"),
      .flag("extrapolated"), .text("status"),
    ]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    guard let line = IntakeLine(group) else {
      let nothing = Estimate(nil, count: group.count, reason: IntakeLine.reason(of: group))
      return [
        [
          .number(nil), .number(nil), .estimate(nothing), .number(nil), .flag(nil),
          .text("unknown"),
        ]
      ]
    }
    let tipping = tipping(of: line)
    let share = line.crossing.level.value
    let covers = line.crossing.probabilityOfKeeping(at: line.gap)
    return [
      [
        .number(line.harvest * share), .number(line.crossing.target.value), .estimate(tipping),
        .number(covers), .flag(IntakeLine.isExtrapolated(tipping.value, in: group)),
        .text(status(covers).rawValue),
      ]
    ]
  }

  /// The gap with its interval; none where the share does not fall, or all is not enough.
  private func tipping(of line: IntakeLine) -> Estimate {
    let crossing = line.crossing
    guard crossing.slope.value < 0, let distance = crossing.distance else {
      return nothing(.outOfRange, "the share does not fall as the gap grows")
    }
    guard crossing.target.value <= 1 else {
      return nothing(.outOfRange, "more is needed than is harvested")
    }
    var tipping = Estimate(
      line.gap + distance.value, standardError: distance.standardError, count: 1)
    switch distance.fieller(confidence) {
    case .bounded(let interval)?:
      (tipping.low, tipping.high) = (line.gap + interval.low, line.gap + interval.high)
    case .unbounded?, nil:
      tipping.reason = Estimate.Reason.unboundedInterval.because(
        "the slope is not told apart from 0")
    }
    return tipping
  }

  private func nothing(_ reason: Estimate.Reason, _ words: String) -> Estimate {
    Estimate(nil, count: 1, reason: reason.because(words))
  }

  private func status(_ covers: Double) -> Status {
    let doubt = (1 - confidence.level) / 2
    if covers >= 1 - doubt { return .holds }
    return covers <= doubt ? .lost : .uncertain
  }
}
