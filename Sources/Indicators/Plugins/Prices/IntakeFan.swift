import Statistics
public import Tabular

/// What a cooperative would take in at each price gap, with the band of what is uncertain.
public struct IntakeFan: GroupedIndicator {
  /// The columns that tell organisations apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let steps: Int
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "intake_fan", "What would a cooperative take in at each price gap?",
    parameters: [Parameter("indicator", .text, required: true, "`intake_fan`")]
      + IntakeLine.parameters
      + [
        Parameter("from", .formula, required: true, "the first gap"),
        Parameter("to", .formula, required: true, "the last gap"),
        Parameter("steps", .count, "into how many steps the gaps are cut (20)"),
        Arguments.levelParameter,
      ],
    results: [
      Parameter("step", .count, "the number of the step, from 0"),
      Parameter("if_gap", .number, "the gap that is assumed"),
      Parameter("intake", .number, "what would be delivered, 0 to the harvest, with its interval"),
      Parameter("p_covers", .number, "the probability that it pays the fixed cost"),
      Parameter("extrapolated", .flag, "whether such a gap was never observed"),
    ],
    source: "linear prediction; errors by the delta method",
    example: """
      { "indicator": "intake_fan", "by": ["coop_id"], "harvest": "harvest", "share": "share",
        "gap": "gap", "slope": "slope", "slope_se": "slope_se", "needed": "break_even",
        "from": "-10[%]", "to": "30[%]" }
      """)

  /// The step tells the rows of a fan apart.
  public let keyedBy = ["step"]

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let written = arguments.count("steps", reporting: &diagnostics) ?? 20
    steps = min(max(written, 1), 1000)
    if written != steps {
      diagnostics.error(
        .wrongValue, "'steps' must be from 1 to 1000", at: arguments.place("steps"))
    }
    guard let inputs = IntakeLine.inputs(arguments, reporting: &diagnostics),
      let from = arguments.text("from", reporting: &diagnostics),
      let to = arguments.text("to", reporting: &diagnostics)
    else { return nil }
    self.inputs =
      inputs + [.number("from", from, like: "gap"), .number("to", to, like: "gap")]
  }

  /// A line with its errors.
  public var method: StatedMethod {
    StatedMethod("intake along the price gap", interval: "normal, cut at 0 and the harvest")
  }

  /// The columns: quantities in the unit of the harvest, gaps in that of the gap.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .count("step"), .number("if_gap", measure: fields["gap"]?.measure ?? .none),
      .estimate("intake", measure: fields["harvest"]?.measure ?? .none), .number("p_covers"),
      .flag("extrapolated"),
    ]
  }

  /// A row for each gap; without numbers where there is no line.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let line = IntakeLine(group)
    return (0...steps).map { step in
      let gap = assumed(step, in: group)
      let amount = line.map { intake(along: $0, at: gap) }
      return [
        .count(step), .number(gap),
        .estimate(
          amount ?? Estimate(nil, count: group.count, reason: IntakeLine.reason(of: group))),
        .number(line.map { $0.crossing.probabilityOfKeeping(at: gap) }),
        .flag(IntakeLine.isExtrapolated(gap, in: group)),
      ]
    }
  }

  private func assumed(_ step: Int, in group: GroupRows) -> Double {
    let (from, to) = (group.numbers("from").first ?? 0, group.numbers("to").first ?? 0)
    return from + (to - from) * Double(step) / Double(steps)
  }

  private func intake(along line: IntakeLine, at gap: Double) -> Estimate {
    let share = line.crossing.level(at: gap)
    let reach = (confidence.reach(degreesOfFreedom: nil) ?? 0) * share.standardError
    func amount(_ share: Double) -> Double { line.harvest * min(max(share, 0), 1) }
    guard share.standardError > 0 else { return Estimate(amount(share.value), count: 1) }
    return Estimate(
      amount(share.value), standardError: line.harvest * share.standardError,
      low: amount(share.value - reach), high: amount(share.value + reach), count: 1)
  }
}
