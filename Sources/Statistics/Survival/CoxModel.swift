/// Proportional hazards: each term multiplies the rate of failing, whatever that is over time.
///
/// Coefficients maximise the partial likelihood by Newton's steps, halved where they go too far.
/// Those at risk at a time are the units that entered before it and were seen up to it, within
/// their stratum. Sources: Cox 1972, JRSS B 34; Efron 1977, JASA 72; Breslow 1974, Biometrics 30.
public struct CoxModel: Sendable {
  /// How failures at the same time share those at risk.
  public enum Ties: String, Sendable, CaseIterable {
    /// Each failure sees the others half gone, on average: the default, and near the exact one.
    case efron
    /// Each failure sees all others still there.
    case breslow
  }

  /// The logarithms of the hazard ratios, one for each term.
  public let coefficients: [Double]
  /// Their covariance by the information of the likelihood.
  public let covariance: Matrix
  /// The logarithm of the partial likelihood when nothing matters, and as fitted.
  public let logLikelihoods: (null: Double, fitted: Double)
  /// The test that no term matters by the slope at zero: the log-rank test, without ties.
  public let scoreTest: LogRank.Test
  /// How many rows took part.
  public let rowCount: Int
  /// How many events happened, copies of rows counted.
  public let eventCount: Double
  let riskSets: CoxRiskSets

  /// Fits terms, columns over all rows of what was observed, to the order of failures.
  ///
  /// Throws `noEvents`, `collinear` terms, and `separated` where a coefficient has no finite value
  /// because its term tells without error who fails first.
  public init(
    _ observed: SurvivalTimes, terms: [[Double]], strata: [Int]? = nil, ties: Ties = .efron
  ) throws(SurvivalProblem) {
    riskSets = try CoxRiskSets(observed, terms: terms, strata: strata, ties: ties)
    (rowCount, eventCount) = (observed.count, observed.eventCount)
    let start = riskSets.slopes(at: [Double](repeating: 0, count: terms.count))
    let first = CholeskyFactor(of: start.information, tolerance: 1e-9)
    guard first.dependent.isEmpty else { throw .collinear(first.dependent) }
    let step = first.solve(start.score)
    scoreTest = LogRank.Test(
      statistic: zip(start.score, step).reduce(0) { $0 + $1.0 * $1.1 },
      degreesOfFreedom: terms.count)
    let (scaled, slopes) = try riskSets.climbed(from: start, pivots: first.pivots)
    logLikelihoods = (start.logLikelihood, slopes.logLikelihood)
    let scales = riskSets.scales
    coefficients = scaled.indices.map { scaled[$0] / scales[$0] }
    let inverse = CholeskyFactor(of: slopes.information).inverse
    covariance = Matrix(size: terms.count) { inverse[$0, $1] / (scales[$0] * scales[$1]) }
  }

  /// The test that no term matters by the ratio of the likelihoods.
  public var likelihoodRatioTest: LogRank.Test {
    LogRank.Test(
      statistic: max(2 * (logLikelihoods.fitted - logLikelihoods.null), 0),
      degreesOfFreedom: coefficients.count)
  }
}

extension CoxRiskSets {
  /// Newton's way up from zero to the largest likelihood.
  fileprivate func climbed(
    from start: CoxSlopes, pivots: [Double]
  ) throws(SurvivalProblem) -> (coefficients: [Double], slopes: CoxSlopes) {
    let limit = 100
    var (coefficients, slopes) = ([Double](repeating: 0, count: pivots.count), start)
    for _ in 0..<limit {
      let factor = CholeskyFactor(of: slopes.information, tolerance: 0)
      // Where a coefficient runs away, what the failures tell of it vanishes.
      let lost = pivots.indices.first { !(factor.pivots[$0] > 1e-9 * pivots[$0]) }
      if let lost { throw .separated(by: lost) }
      var step = factor.solve(slopes.score)
      var next = slopes
      for _ in 0..<40 {
        next = self.slopes(at: zip(coefficients, step).map { $0 + $1 })
        let slack = 1e-12 * slopes.logLikelihood.magnitude
        if next.logLikelihood >= slopes.logLikelihood - slack { break }
        step = step.map { $0 / 2 }
      }
      coefficients = zip(coefficients, step).map { $0 + $1 }
      slopes = next
      if step.allSatisfy({ $0.magnitude <= 1e-9 }) { return (coefficients, slopes) }
    }
    throw .notConverged(after: limit)
  }
}
