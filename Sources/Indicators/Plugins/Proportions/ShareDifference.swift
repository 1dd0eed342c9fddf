import Statistics
public import Tabular

/// How much more often something holds in one part of the rows than in the other.
public struct ShareDifference: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let event: Written
  private let between: Written
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "share_difference", "The difference of a share between two parts of the rows",
    parameters: [
      Parameter("indicator", .text, required: true, "`share_difference`"),
      Parameter("event", .formula, required: true, "the condition"),
      Parameter(
        "between", .formula, required: true, "a category of two levels; the second less the first"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Arguments.levelParameter,
    ],
    results: [
      Parameter("first", .text, "the level whose share is taken away"),
      Parameter("second", .text, "the level from whose share it is taken"),
      Parameter("difference", .number, "the difference, with Newcombe's interval"),
    ],
    source: "Newcombe 1998, method 10",
    example: """
      { "indicator": "share_difference", "event": "sold_outside > 0", "between": "sex" }
      """)

  /// Two shares of independent trials.
  public var method: StatedMethod {
    StatedMethod("difference of two shares", interval: "Newcombe, from Wilson's")
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    guard let event = arguments.text("event", reporting: &diagnostics),
      let between = arguments.text("between", reporting: &diagnostics)
    else { return nil }
    self.event = event
    self.between = between
  }

  /// The condition and the parts.
  public var inputs: [GroupedInput] { [.flag("event", event), .label("between", between)] }

  /// The parts and their difference.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [.text("first"), .text("second"), .estimate("difference")]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (names, codes) = group.labels("between")
    let flags = group.flags("event")
    func share(_ level: Int) -> (successes: Double, trials: Double) {
      let inside = zip(codes, flags).filter { $0.0 == level }
      return (Double(inside.count { $0.1 }), Double(inside.count))
    }
    let difference =
      names.count == 2 ? DifferenceOfShares(share(1), share(0), confidence) : nil
    guard let difference else {
      return [[.text(nil), .text(nil), .estimate(missing(names.count, in: group))]]
    }
    let estimate = Estimate(
      difference.value, low: difference.interval.low, high: difference.interval.high,
      count: group.count)
    return [[.text(names[0]), .text(names[1]), .estimate(estimate)]]
  }

  private func missing(_ levels: Int, in group: GroupRows) -> Estimate {
    guard group.count > 0 else { return .nothing(in: group) }
    let reason = Estimate.Reason.notIdentified.because("there are \(levels) levels instead of two")
    return Estimate(nil, count: group.count, reason: reason)
  }
}
