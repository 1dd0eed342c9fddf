import Statistics
public import Tabular

/// The quotient of two totals over the rows of a simple random sample.
///
/// Fieller's interval where the total below the line is uncertain, else the delta method's; ratios
/// under a design are the step `estimate`.
public struct RatioInterval: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let numerator: Written
  private let denominator: Written
  private let rule: IntervalRule
  private let confidence: Confidence

  /// How the interval is made.
  enum IntervalRule: String, CaseIterable, Sendable {
    case usual
    case fieller
    case delta
  }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "ratio_interval", "The total of one number over the total of another, with its interval",
    parameters: [
      Parameter("indicator", .text, required: true, "`ratio_interval`"),
      Parameter("numerator", .formula, required: true, "what stands above the line"),
      Parameter("denominator", .formula, required: true, "what stands below the line"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Parameter(
        "method", .choice(IntervalRule.allCases.map(\.rawValue)),
        "usual: Fieller where the total below has a relative error above 0.1, else delta"),
      Arguments.levelParameter,
    ],
    results: [Parameter("ratio", .number, "the ratio, with its interval")],
    source: "Cochran 1977, chapter 6; Fieller 1954",
    example: """
      { "indicator": "ratio_interval", "numerator": "delivered", "denominator": "harvested" }
      """)

  /// A quotient of totals.
  public var method: StatedMethod {
    StatedMethod("ratio of totals", interval: "\(rule.rawValue), t, rows less one df")
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    let rule = arguments.word("method", of: IntervalRule.self, reporting: &diagnostics)
    guard let numerator = arguments.text("numerator", reporting: &diagnostics),
      let denominator = arguments.text("denominator", reporting: &diagnostics), let rule
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.rule = rule
  }

  /// Both numbers.
  public var inputs: [GroupedInput] {
    [.number("numerator", numerator), .number("denominator", denominator)]
  }

  /// The ratio in the unit of the one per unit of the other.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let below = fields["denominator"]?.measure ?? .none
    return [.estimate("ratio", measure: (fields["numerator"]?.measure ?? .none).divided(by: below))]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    [[.estimate(ratio(group.numbers("numerator"), group.numbers("denominator"), in: group))]]
  }

  private func ratio(_ above: [Double], _ below: [Double], in group: GroupRows) -> Estimate {
    guard group.count > 0 else { return .nothing(in: group) }
    let means = PairedMeans(above, below)
    guard let quotient = means.quotient else {
      let reason = Estimate.Reason.zeroDenominator.because("the total below the line is 0")
      return Estimate(nil, count: group.count, reason: reason)
    }
    let totals = (CompensatedSum(of: above.span).value, CompensatedSum(of: below.span).value)
    var estimate = Estimate(totals.0 / totals.1, count: group.count)
    guard group.count > 1 else {
      estimate.reason = Estimate.Reason.singleRow.because("one row shows no spread")
      return estimate
    }
    estimate.standardError = quotient.standardError
    switch limits(of: quotient, degreesOfFreedom: Double(group.count - 1)) {
    case .bounded(let interval): (estimate.low, estimate.high) = (interval.low, interval.high)
    case .unbounded, nil:
      estimate.reason = Estimate.Reason.unboundedInterval.because(
        "the total below the line is not told apart from 0")
    }
    return estimate
  }

  private func limits(of quotient: Quotient, degreesOfFreedom: Double) -> Quotient.Limits? {
    let error = quotient.denominator.standardError / quotient.denominator.value
    guard rule == .delta || rule == .usual && error.magnitude <= 0.1 else {
      return quotient.fieller(confidence, degreesOfFreedom: degreesOfFreedom)
    }
    return quotient.deltaInterval(confidence, degreesOfFreedom: degreesOfFreedom)
      .map(Quotient.Limits.bounded)
  }
}
