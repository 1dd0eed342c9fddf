import Statistics
public import Tabular

/// The size at which an outcome is as likely as not, by a logit.
public struct MedianEffectiveSize: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let sizes: SizeInputs
  private let probability: Double
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "ed50", "At which size is an outcome as likely as not?",
    parameters: [Parameter("indicator", .text, required: true, "`ed50`")]
      + SizeInputs.parameters + [
        Parameter("probability", .number, "the probability that is asked for: 0.5"),
        Arguments.levelParameter,
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("ed50", .number, "the size, with its standard error and Fieller's interval"),
      Parameter("delta_low", .number, "lower end of the symmetric interval"),
      Parameter("delta_high", .number, "its upper end"),
      Parameter("slope", .number, "what one unit of size adds to the log odds"),
    ],
    source: "Finney 1971; Fieller 1954",
    example: """
      { "indicator": "ed50", "size": "members", "outcome": "alive" }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    probability = arguments.number(
      "probability", within: 0.001...0.999, usual: 0.5, reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    guard let sizes = SizeInputs(arguments, reporting: &diagnostics) else { return nil }
    self.sizes = sizes
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { sizes.inputs }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("logit", variance: "delta method", interval: "Fieller, \(confidence.text)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let measure = fields["size"]?.measure ?? .none
    return [
      .estimate("ed50", measure: measure), .number("delta_low", measure: measure),
      .number("delta_high", measure: measure),
      .estimate("slope", measure: Measure.none.divided(by: measure)),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(ThresholdProblem) {
      let dose = try EffectiveDose(
        group.numbers("size"), outcomes: group.flags("outcome"), probability: probability)
      let delta = dose.quotient.deltaInterval(confidence)
      let reach = confidence.reach(degreesOfFreedom: nil) ?? .nan
      let slope = Interval(around: dose.slope.value, reach: reach * dose.slope.standardError)
      return [
        [
          .estimate(estimate(of: dose)), .number(delta?.low), .number(delta?.high),
          .estimate(
            Estimate(
              dose.slope.value, standardError: dose.slope.standardError, low: slope.low,
              high: slope.high, count: dose.count)),
        ]
      ]
    } catch {
      let missing = ResultValue.estimate(error.estimate(in: group))
      return [[missing, .number(nil), .number(nil), missing]]
    }
  }

  private func estimate(of dose: EffectiveDose) -> Estimate {
    let (value, error) = (dose.quotient.value, dose.quotient.standardError)
    guard case .bounded(let limits)? = dose.quotient.fieller(confidence) else {
      let reason = Estimate.Reason.unboundedInterval.because("the slope may be 0")
      return Estimate(value, standardError: error, count: dose.count, reason: reason)
    }
    return Estimate(
      value, standardError: error, low: limits.low, high: limits.high, count: dose.count)
  }
}
