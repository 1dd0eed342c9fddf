import Statistics
public import Tabular

/// The size at which an outcome changes, with the sizes that the data do not contradict.
public struct ThresholdSearch: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let shape: ThresholdRegression.Shape
  private let seed: UInt64
  private let replicates: Int

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "threshold_regression", "Does an outcome change at some size, and at which?",
    parameters: [
      Parameter("indicator", .text, required: true, "`threshold_regression`"),
      Parameter("size", .formula, required: true, "the number in which a threshold is sought"),
      Parameter("outcome", .formula, "what is the case or not, by its log odds"),
      Parameter("value", .formula, "or else a number, by its mean"),
      Parameter(
        "shape", .choice(ThresholdRegression.Shape.allCases.map(\.rawValue)),
        "`step` (default): another level from there on; `hinge`: flat, then a slope"),
      Parameter("replicates", .count, "resamples for `p_value`: 999"),
      Parameter("seed", .count, "the seed of the resamples: 1"),
      Parameter("by", .columns, "the columns that tell groups apart"),
    ],
    results: [
      Parameter("critical", .text, "the critical value: 3.84 (chi-squared) or 7.35 (Hansen)"),
      Parameter("part", .number, "from 1: the set of sizes may have holes"),
      Parameter("low", .number, "the smallest size of the part"),
      Parameter("high", .number, "the largest size of the part"),
      Parameter("threshold", .number, "the best size, on each row"),
      Parameter("change", .number, "what it adds; missing where a side is pure"),
      Parameter("supremum", .number, "likelihood ratio against no change at all"),
      Parameter("p_value", .number, "how often no change at all gives as much (bootstrap)"),
      Parameter("rows", .number, "rows that it rests on"),
      Parameter("reason", .text, "why there is no threshold"),
    ],
    source: "Hansen 2000; Fong, Huang, Gilbert and Permar 2017",
    example: """
      { "indicator": "threshold_regression", "size": "members", "outcome": "alive", "seed": 7 }
      """)

  /// Reads the formulas.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    let shape = arguments.choice(
      "shape", ThresholdRegression.Shape.allCases.map(\.rawValue), reporting: &diagnostics)
    self.shape = shape.flatMap(ThresholdRegression.Shape.init) ?? .step
    seed = arguments.seed(reporting: &diagnostics)
    replicates = arguments.replicates(usual: 999, reporting: &diagnostics)
    let size = arguments.text("size", reporting: &diagnostics)
    let outcome = arguments.text("outcome", reporting: &diagnostics)
    let value = arguments.text("value", reporting: &diagnostics)
    guard let size, (outcome == nil) != (value == nil) else {
      diagnostics.error(
        .wrongValue, "'threshold_regression' needs either 'outcome' or 'value'",
        at: arguments.place("outcome"))
      return nil
    }
    inputs =
      [.number("size", size)] + (outcome.map { [.flag("outcome", $0)] } ?? [])
      + (value.map { [.number("value", $0)] } ?? [])
  }

  /// What tells the rows of one group apart.
  public var keyedBy: [String] { ["critical", "part"] }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "threshold regression (\(shape.rawValue))",
      variance: "bootstrap of the supremum, SplitMix64 seed \(seed), B = \(replicates)",
      interval: "likelihood-ratio sets")
  }

  /// The columns of the result, in the units of what is read.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let size = fields["size"]?.measure ?? .none
    let value = fields["value"]?.measure ?? .none
    return [
      .text("critical"), .count("part"), .number("low", measure: size),
      .number("high", measure: size), .number("threshold", measure: size),
      .number("change", measure: shape == .step ? value : value.divided(by: size)),
      .number("supremum"), .number("p_value"), .count("rows"), .text("reason"),
    ]
  }

  /// The rows of one group; what cannot be estimated is missing with its reason.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(ThresholdProblem) {
      let found = try ThresholdRegression(
        group.numbers("size"),
        group.has("value")
          ? .number(group.numbers("value")) : .condition(group.flags("outcome")), shape: shape)
      let probability = found.bootstrapProbability(replicates: replicates, seed: seed)
      let change = found.best.change
      let rest: [ResultValue] = [
        .number(found.best.threshold), .number(change.isFinite ? change : nil),
        .number(found.supremum), .number(probability), .count(found.count), .text(nil),
      ]
      return Self.criticals.flatMap { name, critical in
        found.confidenceSet(critical: critical).enumerated().map { index, part in
          [.text(name), .count(index + 1), .number(part.low), .number(part.high)] + rest
        }
      }
    } catch {
      let missing = [ResultValue](repeating: .number(nil), count: 6)
      let rest: [ResultValue] = [.count(group.count), .text(error.reason(in: group))]
      return Self.criticals.map { [.text($0.name), .count(1)] + missing + rest }
    }
  }

  private static let criticals = [
    (name: "3.84 (chi-squared)", value: ThresholdRegression.chiSquaredCritical),
    (name: "7.35 (Hansen)", value: ThresholdRegression.hansenCritical),
  ]
}
