import Statistics
public import Tabular

/// Whether one price follows another in the long run, how fast, and alike up and down.
public struct PriceTransmission: GroupedIndicator {
  private let keys: SeriesKeys
  private let driver: Written
  private let isLogarithmic: Bool
  private let lags: Int?
  /// The columns that tell series apart.
  public var by: [Written] { keys.by }
  /// Value, time and what it follows.
  public var inputs: [GroupedInput] { keys.inputs + [.number("driver", driver)] }

  /// Its name, keys, columns and example.
  public static let manual = Manual(
    "price_transmission", "Does the price at the farm follow the world's, and alike up and down?",
    parameters: [
      Parameter("indicator", .text, required: true, "`price_transmission`"),
      Parameter("driver", .formula, required: true, "the price that is followed"),
      Parameter("levels", .flag, "prices themselves instead of their logarithms"),
      Parameter("lags", .count, "changes before that the test takes in (else by Akaike)"),
    ] + SeriesKeys.parameters,
    results: TransmissionResults.parameters,
    source: "Engle, Granger 1987; MacKinnon 2010; von Cramon-Taubadel 1998; Enders, Siklos 2001",
    example: """
      { "indicator": "price_transmission", "value": "farm_gate", "driver": "world",
        "time": "month", "by": ["region"] }
      """)

  /// Reads both prices, time, groups and lags.
  public init?(_ arguments: Arguments, reporting diagnostics: inout Diagnostics) {
    isLogarithmic = !(arguments.flag("levels", reporting: &diagnostics) ?? false)
    lags = SeriesKeys.count("lags", in: 0...24, arguments, reporting: &diagnostics)
    guard let driver = arguments.text("driver", reporting: &diagnostics),
      let keys = SeriesKeys(arguments, reporting: &diagnostics)
    else { return nil }
    self.driver = driver
    self.keys = keys
  }

  /// How it is estimated, for the methods of a report.
  public var method: StatedMethod {
    let lagged = lags.map { "\($0) lags" } ?? "lags by Akaike"
    return StatedMethod(
      "Engle-Granger cointegration and error correction, \(isLogarithmic ? "logarithms" : "levels"), "
        + lagged,
      variance: "least squares", interval: "t, residual df")
  }

  /// Relation, tests and speeds.
  public func results(of fields: [String: Field]) -> [ResultColumn] {
    TransmissionResults.columns
  }

  /// One row for each pair of series.
  public func rows(of group: GroupRows) -> [[ResultValue]] {
    do throws(SeriesProblem) {
      let (value, driver) = (try series("value", of: group), try series("driver", of: group))
      let relation = try Cointegration(of: value, by: driver, lags: lags)
      let threshold = try? ThresholdCointegration(of: relation)
      let model = try? ErrorCorrection(of: value, by: driver, around: relation)
      return [
        TransmissionResults(relation, threshold, model, count: group.count).values
      ]
    } catch {
      return [TransmissionResults.missing(group.missing(error))]
    }
  }

  private func series(
    _ role: String, of group: GroupRows
  ) throws(SeriesProblem) -> TimeSeries {
    let series = try group.series(role)
    return isLogarithmic ? try series.logarithms() : series
  }
}
