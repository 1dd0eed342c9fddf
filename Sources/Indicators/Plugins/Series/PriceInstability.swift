import Statistics
public import Tabular

/// How far a series strays from its trend.
public struct PriceInstability: GroupedIndicator {
  private let keys: SeriesKeys
  private let trend: Instability.Trend?
  /// The columns that tell series apart.
  public var by: [Written] { keys.by }
  /// Value and time.
  public var inputs: [GroupedInput] { keys.inputs }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "instability", "How far does a series stray from its trend?",
    parameters: [Parameter("indicator", .text, required: true, "`instability`")]
      + SeriesKeys.parameters
      + [
        Parameter(
          "trend", .choice(Instability.Trend.allCases.map(\.rawValue)),
          "the shape of the trend; else the one of the better adjusted R2")
      ],
    results: [
      Parameter(
        "instability", .number,
        "Cuddy and Della Valle's index: cv times sqrt(1 - adjusted R2), at most cv"),
      Parameter("cv", .number, "the standard deviation over the mean"),
      Parameter("trend", .text, "linear or log-linear"),
      Parameter(
        "r2_adjusted", .number, "what the trend explains, adjusted; below 0 it counts as 0"),
      Parameter("trend_p_value", .number, "how often chance alone gives such a trend"),
    ],
    source: "Cuddy, Della Valle 1978",
    example: """
      { "indicator": "instability", "value": "price", "time": "season", "by": ["market"] }
      """)

  /// Reads value, time, groups and trend.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    let words = Instability.Trend.allCases.map(\.rawValue)
    trend = arguments.choice("trend", words, reporting: &diagnostics)
      .flatMap(Instability.Trend.init)
    guard let keys = SeriesKeys(arguments, reporting: &diagnostics) else { return nil }
    self.keys = keys
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    let shape = trend.map { ", \($0.rawValue) trend" } ?? ", trend of the better fit"
    return StatedMethod("Cuddy-Della Valle" + shape)
  }

  /// The index and what it is made of.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [
      .estimate("instability"), .number("cv"), .text("trend"), .number("r2_adjusted"),
      .number("trend_p_value"),
    ]
  }

  /// One row for each series.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SeriesProblem) {
      let index = try Instability(of: group.series(), trend: trend)
      return [
        [
          .estimate(Estimate(index.value, count: group.count)), .number(index.variation),
          .text(index.trend.rawValue), .number(index.adjustedRSquared), .number(index.pValue),
        ]
      ]
    } catch {
      return [
        [
          .estimate(group.missing(error)), .number(nil), .text(nil), .number(nil), .number(nil),
        ]
      ]
    }
  }
}
