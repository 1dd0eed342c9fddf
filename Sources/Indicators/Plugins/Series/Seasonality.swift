import Statistics
public import Tabular

/// Which part of the year lies above its trend, and by how much.
public struct Seasonality: GroupedIndicator {
  private let keys: SeriesKeys
  private let periods: Int
  /// The columns that tell series apart.
  public var by: [Written] { keys.by }
  /// Value and time.
  public var inputs: [GroupedInput] { keys.inputs }
  /// The place in the year tells the rows of a series apart.
  public let keyedBy = ["period"]

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "seasonal_index", "In which months is a price high?",
    parameters: [Parameter("indicator", .text, required: true, "`seasonal_index`")]
      + SeriesKeys.parameters
      + [Parameter("periods", .count, "how many periods a year has (12)")],
    results: [
      Parameter("period", .count, "the place in the year, from 1; of months January is 1"),
      Parameter(
        "index", .number,
        "the mean ratio to the centred average of a year, scaled to 1 over the year; the standard "
          + "error is that of the mean over the years"),
    ],
    source: "Macaulay 1931",
    example: """
      { "indicator": "seasonal_index", "value": "price", "time": "month", "by": ["market"] }
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
      "ratio to a centred moving average of \(periods) periods", variance: "spread over the years")
  }

  /// The place in the year and its index.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    [.count("period"), .estimate("index")]
  }

  /// One row for each place in the year.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SeriesProblem) {
      let index = try SeasonalIndex(of: group.series(), periods: periods)
      return index.indices.indices.map { place in
        let count = index.counts[place]
        let error = index.deviations[place].map { $0 / Double(count).squareRoot() }
        return [
          .count(place + 1),
          .estimate(Estimate(index.indices[place], standardError: error, count: count)),
        ]
      }
    } catch {
      let missing = group.missing(error)
      return (1...periods).map { [.count($0), .estimate(missing)] }
    }
  }
}
