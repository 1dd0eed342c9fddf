import Statistics
public import Tabular

/// The size that tells an outcome best, and how well size tells it at all.
public struct BestCut: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let sizes: SizeInputs
  private let cost: Double?
  private let prevalence: Double?
  private let seed: UInt64
  private let replicates: Int
  private let confidence: Confidence

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "cut_point", "Which size tells an outcome best, and how well does size tell it at all?",
    parameters: [Parameter("indicator", .text, required: true, "`cut_point`")]
      + SizeInputs.parameters + [
        Parameter(
          "cost", .number, "what a false alarm costs against a miss; Youden's index without it"),
        Parameter(
          "prevalence", .number, "the share with the outcome, for `cost`; that of the rows if not"),
        Parameter("replicates", .count, "resamples for the interval of the cut: 2000"),
        Parameter("seed", .count, "the seed of the resamples: 1"),
        Arguments.levelParameter,
        Parameter("by", .columns, "the columns that tell groups apart"),
      ],
    results: [
      Parameter("auc", .number, "the chance that one with the outcome is larger than one without"),
      Parameter("cut", .number, "the median of the best observed sizes, with its interval"),
      Parameter("midpoint", .number, "the median of the middles below the best sizes"),
      Parameter("cuts", .text, "all best observed sizes"),
      Parameter("criterion", .number, "Youden's index there, or what costs leave of sensitivity"),
      Parameter("sensitivity", .number, "the share with the outcome that is at the cut or above"),
      Parameter("specificity", .number, "the share without it that is below"),
      Parameter("positives", .number, "rows with the outcome"),
      Parameter("negatives", .number, "rows without"),
    ],
    source: "Youden 1950; DeLong, DeLong and Clarke-Pearson 1988",
    example: """
      { "indicator": "cut_point", "size": "members", "outcome": "alive", "seed": 7 }
      """)

  /// Reads the formulas and the costs.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    cost =
      arguments["cost"] == nil
      ? nil : arguments.number("cost", within: 0...1e9, usual: 1, reporting: &diagnostics)
    prevalence =
      arguments["prevalence"] == nil
      ? nil
      : arguments.number("prevalence", within: 1e-9...1, usual: 0.5, reporting: &diagnostics)
    seed = arguments.seed(reporting: &diagnostics)
    replicates = arguments.replicates(usual: 2000, reporting: &diagnostics)
    confidence = arguments.confidence(reporting: &diagnostics)
    guard let sizes = SizeInputs(arguments, reporting: &diagnostics) else { return nil }
    self.sizes = sizes
  }

  /// What is read of each row.
  public var inputs: [GroupedInput] { sizes.inputs }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      cost == nil ? "Youden's index" : "cost-weighted cut", variance: "DeLong (AUC)",
      interval: "logit (AUC), bootstrap by outcome, SplitMix64 seed \(seed), B = \(replicates)")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let measure = fields["size"]?.measure ?? .none
    return [
      .estimate("auc"), .estimate("cut", measure: measure),
      .number("midpoint", measure: measure), .text("cuts"), .number("criterion"),
      .number("sensitivity"), .number("specificity"), .count("positives"), .count("negatives"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let (sizes, outcomes) = (group.numbers("size"), group.flags("outcome"))
    do throws(ThresholdProblem) {
      let curve = try OperatingCurve(sizes, outcomes: outcomes)
      let cut = try CutPoint(sizes, outcomes: outcomes, by: criterion(of: curve))
      let best = cut.maxima.first { $0.observed >= cut.observed }
      return [
        [
          .estimate(area(of: curve)), .estimate(estimate(of: cut, count: group.count)),
          .number(cut.midpoint), .text(cut.maxima.map(\.observed).text), .number(cut.value),
          .number(best?.sensitivity), .number(best?.specificity), .count(curve.positives),
          .count(curve.negatives),
        ]
      ]
    } catch {
      let (missing, number) = (
        ResultValue.estimate(error.estimate(in: group)), ResultValue.number(nil)
      )
      let with = outcomes.count { $0 }
      return [
        [
          missing, missing, number, .text(nil), number, number, number, .count(with),
          .count(outcomes.count - with),
        ]
      ]
    }
  }

  private func criterion(of curve: OperatingCurve) -> CutPoint.Criterion {
    guard let cost else { return .youden }
    let share = Double(curve.positives) / Double(curve.positives + curve.negatives)
    return .cost(ratio: cost, prevalence: prevalence ?? share)
  }

  private func area(of curve: OperatingCurve) -> Estimate {
    typealias Reason = Estimate.Reason
    let interval = curve.interval(confidence)
    let reason =
      interval != nil
      ? ""
      : curve.standardError == nil
        ? Reason.singleRow.because("one row with or without the outcome")
        : Reason.separation.because("an area of 0 or 1 has no logit")
    return Estimate(
      curve.area, standardError: interval == nil ? nil : curve.standardError, low: interval?.low,
      high: interval?.high, count: curve.positives + curve.negatives, reason: reason)
  }

  private func estimate(of cut: CutPoint, count: Int) -> Estimate {
    let interval = cut.bootstrapInterval(replicates: replicates, seed: seed, confidence)
    return Estimate(cut.observed, low: interval?.low, high: interval?.high, count: count)
  }
}

extension [Double] {
  /// The numbers in a line.
  fileprivate var text: String {
    map { NumberText.text(.binary($0)) }.joined(separator: "; ")
  }
}
