import Statistics
public import Tabular

/// How unequally an amount is held within each group.
public struct Inequality: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let weights: WeightKeys

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "inequality", "How unequally is land, income or voice held?",
    parameters: [
      Parameter("indicator", .text, required: true, "`inequality`"),
      Parameter("value", .formula, required: true, "the amount that each row holds, never below 0"),
    ] + WeightKeys.parameters + [Parameter("by", .columns, "the columns that tell groups apart")],
    results: [
      Parameter("gini", .number, "the Gini coefficient of the rows, 0 to 1 - 1/n, by jackknife"),
      Parameter("gini_unbiased", .number, "the same times n / (n - 1); missing with weights"),
      Parameter("theil_t", .number, "Theil's T, the mean of x/m ln(x/m)"),
      Parameter("theil_l", .number, "Theil's L, the mean of ln(m/x); missing with a value of 0"),
      Parameter("atkinson", .number, "Atkinson's index of aversion 1; missing with a value of 0"),
      Parameter("top_20_share", .number, "the share that the richest fifth holds"),
      Parameter("bottom_40_share", .number, "the share that the poorest four tenths hold"),
      Parameter("s80_s20", .number, "what the richest fifth holds over what the poorest holds"),
    ],
    source: "Lerman, Yitzhaki 1989; Theil 1967; Atkinson 1970; jackknife by Efron 1982",
    example: """
      { "indicator": "inequality", "value": "hectares", "probability": "weight", "by": ["region"] }
      """)

  /// Reads value, weight and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    weights = WeightKeys(arguments, reporting: &diagnostics)
    guard let value = arguments.text("value", reporting: &diagnostics) else { return nil }
    inputs = [.number("value", value)] + weights.inputs
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "Gini, Theil and Atkinson", variance: "jackknife",
      interval: "t, rows less one df, where rows were sampled")
  }

  /// The Gini coefficient with its error, and measures beside it.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let beside = [
      "gini_unbiased", "theil_t", "theil_l", "atkinson", "top_20_share", "bottom_40_share",
      "s80_s20",
    ]
    return [.estimate("gini")] + beside.map { .number($0) }
  }

  /// One row for each group.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(InequalityProblem) {
      let ranked = try RankedAmounts(
        group.numbers("value"), weights: weights.weights(of: group), kind: weights.kind)
      return [Self.row(ranked, of: group)]
    } catch {
      let missing = ResultValue.estimate(group.missing(error.reason))
      return [[missing] + [ResultValue](repeating: .number(nil), count: 7)]
    }
  }

  private static func row(_ ranked: RankedAmounts, of group: GroupRows) -> [ResultValue] {
    let gini = Gini(ranked)
    let entropy = GeneralizedEntropy(ranked)
    let curve = LorenzCurve(ranked)
    return [
      .estimate(
        group.sampled(gini.value, standardError: gini.standardError, gini.interval())),
      .number(gini.unbiased), .number(entropy.theilT), .number(try? entropy.theilL()),
      .number(try? entropy.atkinson(aversion: 1)), .number(curve.amount(ofRichest: 0.2)),
      .number(curve.amount(ofPoorest: 0.4)), .number(ShareRatios(ranked).quintile),
    ]
  }
}
