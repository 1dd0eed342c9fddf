/// Dickey and Fuller's augmented test whether a series wanders without ever coming back.
///
/// The t of the level before in a regression of changes, with enough earlier changes that errors
/// are independent. Source: Said, Dickey 1984, Biometrika 71.
public struct UnitRootTest: Sendable, Equatable {
  /// The t of the level before; far below zero speaks for a series that comes back.
  public let statistic: Double
  /// How often a wandering series gives such a statistic.
  public let pValue: Double
  /// How many earlier changes stand in the regression.
  public let lags: Int
  /// How many periods it rests on.
  public let count: Int

  /// Tests a series with a constant; the lags by Akaike's criterion unless they are told.
  ///
  /// Throws for a constant series, and where there are too few periods without a gap.
  public init(of series: TimeSeries, lags: Int? = nil) throws(SeriesProblem) {
    guard series.values.contains(where: { $0 != series.values[0] }) else { throw .constant }
    let walk = Wandering(series: series, hasIntercept: true)
    let chosen = try walk.lags(lags)
    let regression = try walk.regression(lags: chosen, among: series.times)
    self.lags = chosen
    count = regression.model.rowCount
    statistic = regression.coefficients[1].statistic
    pValue = MacKinnon.pValue(statistic, series: 1)
  }
}

/// The regressions of a series' changes on its level before and on earlier changes.
struct Wandering {
  let series: TimeSeries
  let hasIntercept: Bool

  /// The regression with so many earlier changes.
  func regression(lags: Int, among times: [Int]) throws(SeriesProblem) -> LaggedRegression {
    try LaggedRegression(
      series.change, on: [{ series.value(at: $0 &- 1) }] + changes(lags), at: times,
      hasIntercept: hasIntercept)
  }

  /// The changes 1...lags periods before.
  func changes(_ lags: Int) -> [LaggedRegression.Term] {
    (0..<max(lags, 0)).map { lag in { series.change(at: $0 &- lag &- 1) } }
  }

  /// The lags that were told, or the best.
  func lags(_ told: Int?) throws(SeriesProblem) -> Int {
    if let told { return told }
    return try bestLags()
  }

  /// The lags of the least criterion, up to 12 (n / 100)^(1/4), all over the same times.
  ///
  /// Source: Schwert 1989, Journal of Business and Economic Statistics 7.
  func bestLags() throws(SeriesProblem) -> Int {
    let most = (12 * (Double(series.count) / 100).squareRoot().squareRoot()).rounded(.up)
    let limit = min(Int(most), series.count / 2 - (hasIntercept ? 2 : 1))
    guard limit > 0 else { return 0 }
    let times = series.times.filter { series.change(at: $0 &- limit) != nil }
    var best = (lags: 0, criterion: Double.infinity)
    for lags in 0...limit {
      let criterion = try regression(lags: lags, among: times).akaike
      if criterion < best.criterion { best = (lags, criterion) }
    }
    return best.lags
  }
}
