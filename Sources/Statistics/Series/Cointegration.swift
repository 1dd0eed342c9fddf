/// Engle and Granger's test whether two wandering series stay together.
///
/// Source: Engle, Granger 1987, Econometrica 55.
public struct Cointegration: Sendable, Equatable {
  /// The constant of the long-run relation.
  public let intercept: Double
  /// What one unit of the explaining series adds in the long run; with logarithms the share of a
  /// price change that is passed on.
  public let slope: Double
  /// What the relation leaves over, by time.
  public let residuals: TimeSeries
  /// The unit-root t of the residuals; far below zero speaks for a common path.
  public let statistic: Double
  /// How often two unrelated wandering series give such a statistic.
  public let pValue: Double
  /// The statistics that chance alone goes below in 1, 5 and 10 % of cases.
  public let criticalValues: [Double]
  /// How many earlier changes stand in the regression of the residuals.
  public let lags: Int

  /// Tests a series and the one that is to explain it, at the times that both have; the lags by
  /// Akaike's criterion unless they are told.
  ///
  /// Throws for constant series, for series that are multiples of each other, and where there are
  /// too few periods without a gap.
  public init(
    of response: TimeSeries, by driver: TimeSeries, lags: Int? = nil
  ) throws(SeriesProblem) {
    let times = response.times.filter { driver.value(at: $0) != nil }
    let relation = try LaggedRegression(response.value, on: [driver.value], at: times)
    guard relation.model.rSquared.isFinite else { throw .constant }
    guard relation.model.rSquared < 1 - 1e-12 else { throw .notIdentified }
    intercept = relation.model.coefficients[0]
    slope = relation.model.coefficients[1]
    residuals = TimeSeries(ordered: relation.model.residuals, times)
    let walk = Wandering(series: residuals, hasIntercept: false)
    let chosen = try walk.lags(lags)
    let regression = try walk.regression(lags: chosen, among: times)
    self.lags = chosen
    statistic = regression.coefficients[0].statistic
    pValue = MacKinnon.pValue(statistic, series: 2)
    criticalValues = MacKinnon.criticalValues(series: 2, rows: times.count - 1)
  }
}
