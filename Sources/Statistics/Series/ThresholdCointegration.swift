/// Enders and Siklos' test whether two wandering series stay together, where deviations above and
/// below their relation may go back at different speeds.
///
/// du(t) = r1 u(t-1) above zero + r2 u(t-1) below + earlier changes. Source: Enders, Siklos 2001,
/// Journal of Business and Economic Statistics 19.
public struct ThresholdCointegration: Sendable, Equatable {
  /// The F that neither deviation goes back.
  public let statistic: Double
  /// The statistics that chance alone goes beyond in 10, 5 and 1 % of cases.
  public let criticalValues: [Double]
  /// The way back from above.
  public let fromAbove: Adjustment
  /// The way back from below.
  public let fromBelow: Adjustment
  /// The test that both ways are equal; it holds only where the series stay together.
  public let equality: EqualityTest?
  /// How many periods it rests on.
  public let count: Int

  /// The fewest periods that there are critical values for.
  public static let leastCount = 40

  /// Tests the residuals of a long-run relation; the lags of its own test unless they are told.
  ///
  /// Throws below 40 periods without a gap.
  public init(of relation: Cointegration, lags: Int? = nil) throws(SeriesProblem) {
    let periods = relation.residuals.count
    guard periods >= Self.leastCount else {
      throw .tooShort(have: periods, need: Self.leastCount)
    }
    let walk = Wandering(series: relation.residuals, hasIntercept: false)
    let before = { relation.residuals.value(at: $0 &- 1) }
    let lags = lags ?? relation.lags
    let regression = try LaggedRegression(
      relation.residuals.change,
      on: [{ before($0).map { max($0, 0) } }, { before($0).map { min($0, 0) } }]
        + walk.changes(lags),
      at: relation.residuals.times, hasIntercept: false)
    count = regression.model.rowCount
    statistic = regression.joint(0, 1)
    criticalValues = EndersSiklos.criticalValues(
      lags: lags, periods: periods)
    (fromAbove, fromBelow) = (
      Adjustment(speed: regression.coefficients[0]), Adjustment(speed: regression.coefficients[1])
    )
    equality = regression.equality(0, 1)
  }

  /// Whether the series stay together at 5 %.
  public var isCointegrated: Bool { statistic > criticalValues[1] }
}
