import Statistics
public import Tabular

/// A statistic of each group with an interval from samples that are drawn again from its rows.
public struct BootstrapInterval: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  private let request: BootstrapRequest

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "bootstrap", "A statistic with an interval from samples drawn again from the rows",
    parameters: [
      Parameter("indicator", .text, required: true, "`bootstrap`"),
      Parameter(
        "statistic", .choice(BootstrapRequest.Statistic.allCases.map(\.rawValue)),
        required: true, "what is computed of the values of each sample"),
      Parameter("value", .formula, required: true, "the number of each row"),
      Parameter("over", .formula, "what the total of the values is divided by, for `ratio`"),
      Parameter("strata", .formula, "samples take as many rows from each of these as there are"),
      Parameter("clusters", .formula, "samples take these whole, instead of rows"),
      Parameter("by", .columns, "the columns that tell groups apart; one group without them"),
      Parameter("method", .choice(["percentile", "bca"]), "percentile (default) or bca"),
      Parameter("replicates", .count, "how many samples: 4999 unless said"),
      Parameter("seed", .count, "where the random numbers begin: 1 unless said"),
      Arguments.levelParameter,
    ],
    results: [
      Parameter("estimate", .number, "the statistic of the rows, with its interval"),
      Parameter("method", .text, "how the interval was made"),
      Parameter("generator", .text, "the generator of the random numbers: SplitMix64"),
      Parameter("seed", .number, "where it began"),
      Parameter("replicates", .number, "how many samples gave a number"),
    ],
    source: "Efron and Tibshirani 1993; Efron 1987; Steele, Lea and Flood 2014",
    example: """
      { "indicator": "bootstrap", "statistic": "median", "value": "hectares", "by": ["coop_id"],
        "method": "bca", "replicates": 4999, "seed": 7 }
      """)

  /// The statistic, and how its interval was made.
  public var method: StatedMethod {
    StatedMethod(
      request.statistic.rawValue,
      interval: "bootstrap, \(request.isCorrected ? "bca" : "percentile"), "
        + "\(ResamplingPlan.generator) seed \(request.seed), \(request.replicates) samples")
  }

  /// Reads the keys.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    guard let request = BootstrapRequest(arguments, reporting: &diagnostics) else { return nil }
    self.request = request
  }

  /// The values, and how they are parted.
  public var inputs: [GroupedInput] {
    let over = request.over.map { [GroupedInput.number("over", $0)] } ?? []
    let strata = request.strata.map { [GroupedInput.label("strata", $0)] } ?? []
    let clusters = request.clusters.map { [GroupedInput.label("clusters", $0)] } ?? []
    return [.number("value", request.value)] + over + strata + clusters
  }

  /// The estimate and what it rests on.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let value = fields["value"]?.measure ?? .none
    return [
      .estimate(
        "estimate",
        measure: request.statistic.measure(value, over: fields["over"]?.measure ?? .none)),
      .text("method"), .text("generator"), .count("seed"), .count("replicates"),
    ]
  }

  /// One row.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let bootstrap = request.bootstrap(of: group)
    return [
      [
        .estimate(request.estimate(bootstrap, in: group)),
        .text(request.isCorrected ? "bca" : "percentile"), .text(ResamplingPlan.generator),
        .count(Int(request.seed)), .count(bootstrap?.replicates.count ?? 0),
      ]
    ]
  }
}
