import Statistics
public import Tabular

/// How much a price moves from period to period.
public struct PriceVolatility: GroupedIndicator {
  private let keys: SeriesKeys
  private let periods: Int
  /// The columns that tell series apart.
  public var by: [Written] { keys.by }
  /// Value and time.
  public var inputs: [GroupedInput] { keys.inputs }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "volatility", "How much does a price move?",
    parameters: [Parameter("indicator", .text, required: true, "`volatility`")]
      + SeriesKeys.parameters
      + [Parameter("periods", .count, "how many periods a year has (12)")],
    results: [
      Parameter(
        "volatility", .number,
        "the standard deviation of log returns, with the interval of chi-squared; none across gaps"),
      Parameter(
        "volatility_year", .number,
        "times the root of the periods of a year; missing where returns go with those before"),
      Parameter("autocorrelation", .number, "the correlation of each return with the one before"),
      Parameter("mean_return", .number, "the mean of the log returns"),
      Parameter("cv", .number, "the standard deviation of the value over its mean"),
      Parameter(
        "max_drawdown", .number, "the deepest fall, as a share of the highest value before"),
    ],
    source: "Gilbert, Morgan 2010; Bartlett 1946",
    example: """
      { "indicator": "volatility", "value": "price", "time": "month", "by": ["market"] }
      """)

  /// Reads value, time, groups and the periods of a year.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    periods = SeriesKeys.periods(arguments, reporting: &diagnostics)
    guard let keys = SeriesKeys(arguments, reporting: &diagnostics) else { return nil }
    self.keys = keys
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    StatedMethod(
      "standard deviation of log returns", interval: "chi-squared, 95 %")
  }

  /// The volatility with its interval, and measures beside it.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    let beside = ["volatility_year", "autocorrelation", "mean_return", "cv", "max_drawdown"]
    return [.estimate("volatility")] + beside.map { .number($0) }
  }

  /// One row for each series.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SeriesProblem) {
      let series = try group.series()
      let volatility = try Volatility(of: series)
      return [row(volatility, Moments(of: series.values.span), try Drawdown(of: series))]
    } catch {
      let missing = ResultValue.estimate(group.missing(error))
      return [[missing] + [ResultValue](repeating: .number(nil), count: 5)]
    }
  }

  private func row(
    _ volatility: Volatility, _ moments: Moments, _ fall: Drawdown
  ) -> [ResultValue] {
    let interval = volatility.interval()
    return [
      .estimate(
        Estimate(
          volatility.deviation, low: interval.low, high: interval.high,
          count: volatility.returns.count)),
      .number(volatility.annualized(periods: periods)), .number(volatility.autocorrelation),
      .number(volatility.mean), .number(moments.standardDeviation.map { $0 / moments.mean }),
      .number(fall.share),
    ]
  }
}
