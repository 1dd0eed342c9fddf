import Statistics
public import Tabular

/// Which share of an amount the poorest hold together, step by step.
public struct Lorenz: GroupedIndicator {
  /// The columns that tell groups apart.
  public let by: [Written]
  /// What is read of each row.
  public let inputs: [GroupedInput]
  private let weights: WeightKeys
  private let steps: Int

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "lorenz", "Which share do the poorest hold together?",
    parameters: [
      Parameter("indicator", .text, required: true, "`lorenz`"),
      Parameter("value", .formula, required: true, "the amount that each row holds, never below 0"),
      Parameter(
        "steps", .count, "into how many equal parts of the population the curve is cut (20)"),
    ] + WeightKeys.parameters + [Parameter("by", .columns, "the columns that tell groups apart")],
    results: [
      Parameter("step", .count, "the number of the step, from 0"),
      Parameter("population", .number, "the share of the population, from the poorest on, 0 to 1"),
      Parameter("amount", .number, "the share of the amount that it holds"),
    ],
    source: "Lorenz 1905; Gastwirth 1971",
    example: """
      { "indicator": "lorenz", "value": "hectares", "by": ["region"] }
      """)

  /// The step tells the rows of a curve apart.
  public let keyedBy = ["step"]

  /// Reads value, weight, steps and groups.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    by = arguments.texts("by", reporting: &diagnostics)
    weights = WeightKeys(arguments, reporting: &diagnostics)
    let written = arguments.count("steps", reporting: &diagnostics) ?? 20
    steps = min(max(written, 1), 1000)
    if written != steps {
      diagnostics.error(
        .wrongValue, "'steps' must be from 1 to 1000", at: arguments.place("steps"))
    }
    guard let value = arguments.text("value", reporting: &diagnostics) else { return nil }
    inputs = [.number("value", value)] + weights.inputs
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod("Lorenz curve, linear between rows")
  }

  /// The corners of the curve.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [.count("step"), .number("population"), .number("amount")]
  }

  /// A row for each step; without amounts where there is no curve.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    let curve =
      (try? RankedAmounts(
        group.numbers("value"), weights: weights.weights(of: group), kind: weights.kind))
      .map(LorenzCurve.init)
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return [.count(step), .number(share), .number(curve?.amount(ofPoorest: share))]
    }
  }
}
