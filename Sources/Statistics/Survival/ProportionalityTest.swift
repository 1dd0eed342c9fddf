/// The test whether the hazard ratio of a term stays the same over time.
///
/// The term times the share that has failed before each failure (Kaplan-Meier) is added to the
/// model, and the slope there compared with its variance. Source: Grambsch, Therneau 1994,
/// Biometrika 81, without the approximation that the variance is constant.
public struct ProportionalityTest: Sendable, Equatable {
  /// One test for each term.
  public let terms: [LogRank.Test]
  /// That of all terms together.
  public let all: LogRank.Test

  /// Tests a fitted model; nil where nothing tells the terms' change over time.
  public init?(_ model: CoxModel) {
    guard let curve = try? KaplanMeier(model.riskSets.observed) else { return nil }
    let steps = curve.steps
    let scaled = zip(model.coefficients, model.riskSets.scales).map { $0 * $1 }
    let count = scaled.count
    var score = [Double](repeating: 0, count: count)
    var (plain, crossed, squared) = (
      Matrix(rows: count, columns: count), Matrix(rows: count, columns: count),
      Matrix(rows: count, columns: count)
    )
    for stratum in model.riskSets.strata.indices {
      model.riskSets.forEachFailure(of: stratum, at: scaled) { failure in
        let before = steps.partitionIndex { $0.time < failure.time }
        let clock = before > 0 ? 1 - steps[before - 1].survival : 0
        for column in 0..<count {
          score[column] += clock * failure.residual(column)
          for row in 0..<count {
            let variance = failure.variance(row, column)
            plain[row, column] += variance
            crossed[row, column] += clock * variance
            squared[row, column] += clock * clock * variance
          }
        }
      }
    }
    let explained = crossed * CholeskyFactor(of: plain).inverse * crossed
    let left = Matrix(size: count) { squared[$0, $1] - explained[$0, $1] }
    let factor = CholeskyFactor(of: left, tolerance: 1e-9)
    guard factor.dependent.isEmpty,
      (0..<count).allSatisfy({ left[$0, $0] > 1e-9 * squared[$0, $0] })
    else { return nil }
    terms = (0..<count).map { term in
      LogRank.Test(
        statistic: score[term] * score[term] / left[term, term], degreesOfFreedom: 1)
    }
    let statistic = zip(score, factor.solve(score)).reduce(0) { $0 + $1.0 * $1.1 }
    all = LogRank.Test(statistic: statistic, degreesOfFreedom: count)
  }
}
