/// What a change of one price does to another in the short run, and how deviations from their
/// long-run relation go back: alike, or faster from above than from below.
///
/// dp(t) = c + a u(t-1) + g dx(t) + changes of both 1...lags periods before, with u the residuals
/// of the long-run relation, or u+ and u- apart. Source: Engle, Granger 1987, Econometrica 55; von
/// Cramon-Taubadel 1998, European Review of Agricultural Economics 25.
public struct ErrorCorrection: Sendable, Equatable {
  /// The way back, however it deviates.
  public let both: Adjustment
  /// The way back from above the relation.
  public let fromAbove: Adjustment
  /// The way back from below it.
  public let fromBelow: Adjustment
  /// The test that both ways are equal, by F.
  public let equality: EqualityTest?
  /// What a change of the explaining series does at once, in the symmetric model.
  public let immediate: CoefficientEstimate
  /// How many periods the models rest on.
  public let count: Int

  /// The models of two series whose long-run relation was found, with the changes of so many
  /// periods before.
  ///
  /// Throws where there are too few periods without a gap, or changes are told by each other.
  public init(
    of response: TimeSeries, by driver: TimeSeries, around relation: Cointegration, lags: Int = 1
  ) throws(SeriesProblem) {
    let gap = { relation.residuals.value(at: $0 &- 1) }
    let changes =
      [driver.change] + Wandering(series: response, hasIntercept: true).changes(lags)
      + Wandering(series: driver, hasIntercept: true).changes(lags)
    let times = relation.residuals.times
    let alike = try LaggedRegression(response.change, on: [gap] + changes, at: times)
    let above = { (time: Int) in gap(time).map { max($0, 0) } }
    let below = { (time: Int) in gap(time).map { min($0, 0) } }
    let apart = try LaggedRegression(response.change, on: [above, below] + changes, at: times)
    both = Adjustment(speed: alike.coefficients[1])
    immediate = alike.coefficients[2]
    (fromAbove, fromBelow) = (
      Adjustment(speed: apart.coefficients[1]), Adjustment(speed: apart.coefficients[2])
    )
    count = apart.model.rowCount
    equality = apart.equality(1, 2)
  }
}

extension LaggedRegression {
  /// The test that two coefficients are equal.
  func equality(_ first: Int, _ second: Int) -> EqualityTest? {
    EqualityTest(
      coefficients[first].value, coefficients[second].value,
      varianceOfDifference: covariance[first, first] + covariance[second, second]
        - 2 * covariance[first, second],
      degreesOfFreedom: Double(model.degreesOfFreedom))
  }
}
