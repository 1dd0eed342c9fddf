import Statistics
public import Tabular

/// Whether an outcome is found among the low or among the high ranks.
public struct ConcentrationByRank: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let weights: WeightKeys

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "concentration_index", "Is an outcome found among the low or the high ranks?",
    parameters: [
      Parameter("indicator", .text, required: true, "`concentration_index`"),
      Parameter("outcome", .formula, required: true, "a number, never below 0; 1 and 0 for a yes"),
      Parameter("rank", .formula, required: true, "what ranks the rows, such as land or income"),
    ] + WeightKeys.parameters + [Parameter("by", .columns, "the columns that tell groups apart")],
    results: [
      Parameter(
        "concentration_index", .number,
        "2 cov(y, rank) / mean(y): below 0 where the low ranks have it; by jackknife"),
      Parameter("erreygers", .number, "4 m times the index, for outcomes from 0 to 1"),
      Parameter("wagstaff", .number, "the index over 1 - m, for outcomes from 0 to 1"),
      Parameter("mean", .number, "the mean of the outcome"),
    ],
    source: "Kakwani, Wagstaff, van Doorslaer 1997; Erreygers 2009; Wagstaff 2005",
    example: """
      { "indicator": "concentration_index", "outcome": "if(certified, 1, 0)", "rank": "hectares" }
      """)

  /// Reads outcome, rank, weight and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    weights = WeightKeys(arguments, reporting: &diagnostics)
    guard let outcome = arguments.text("outcome", reporting: &diagnostics),
      let rank = arguments.text("rank", reporting: &diagnostics)
    else { return nil }
    inputs = [.number("outcome", outcome), .number("rank", rank)] + weights.inputs
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "concentration index", variance: "regression on ranks",
      interval: "where rows were sampled")
  }

  /// The index with its error, and its corrections.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .estimate("concentration_index"), .number("erreygers"), .number("wagstaff"),
      .number("mean", measure: fields["outcome"]?.measure ?? .none),
    ]
  }

  /// One row for each group.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let outcomes = group.numbers("outcome")
    do throws(InequalityProblem) {
      let index = try ConcentrationIndex(
        outcomes, by: group.numbers("rank"), weights: weights.weights(of: group),
        kind: weights.kind)
      let isShare = outcomes.allSatisfy { $0 <= 1 }
      return [
        [
          .estimate(
            group.sampled(index.value, standardError: index.standardError, index.interval())),
          .number(isShare ? index.erreygers() : nil), .number(isShare ? index.wagstaff() : nil),
          .number(index.mean),
        ]
      ]
    } catch {
      let missing = ResultValue.estimate(group.missing(error.reason))
      return [[missing, .number(nil), .number(nil), .number(nil)]]
    }
  }
}
