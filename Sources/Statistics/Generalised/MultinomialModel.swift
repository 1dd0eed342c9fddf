/// A multinomial logit at its maximum likelihood: the log-odds of each outcome against a base.
///
/// Newton's steps are least squares fits of rows that are stacked, one for each outcome but the
/// base, after the triangle of their covariance made them independent. Source: McFadden 1974,
/// Conditional logit analysis of qualitative choice behavior.
public struct MultinomialModel: Sendable {
  /// How many outcomes there are, the base (outcome 0) included.
  public let outcomeCount: Int
  /// The coefficients of each outcome but the base one after the other, the constant first in each.
  public let coefficients: [Double]
  /// The probability of each outcome, by outcome and row.
  public let probabilities: [[Double]]
  /// The logarithm of the likelihood.
  public let logLikelihood: Double
  /// The same of a model of constants alone.
  public let nullLogLikelihood: Double
  /// How many steps the iteration took.
  public let steps: Int
  let design: LinearDesign
  let step: LinearModel

  /// Fits a design to outcomes by their numbers from 0, the base; each must occur.
  ///
  /// Throws what makes the fit impossible, separation with the term that tells the outcomes apart.
  public init(outcomes: [Int32], design: LinearDesign) throws(FitError) {
    try design.check(against: PreciseColumn(outcomes.map(Double.init)))
    let shares = try Self.shares(outcomes, design.weights)
    let fit = try StackedLeastSquares(outcomes, outcomeCount: shares.count, design)
    outcomeCount = shares.count
    (coefficients, probabilities, steps) = (fit.coefficients, fit.probabilities, fit.steps)
    logLikelihood = fit.logLikelihood
    var null = CompensatedSum()
    for (row, outcome) in outcomes.enumerated() {
      null.add((design.weights?[row] ?? 1) * Elementary.log(shares[Int(outcome)]))
    }
    nullLogLikelihood = null.value
    (self.design, step) = (design, fit.step)
  }

  /// Where the coefficients of an outcome but the base stand.
  public func coefficientRange(of outcome: Int) -> Range<Int> {
    let count = design.coefficientCount
    return (outcome - 1) * count..<outcome * count
  }

  /// How many rows of a weight above zero there are.
  public var rowCount: Int { design.weights.map { $0.count { $0 > 0 } } ?? probabilities[0].count }

  /// Twice the negative log-likelihood.
  public var deviance: Double { -2 * logLikelihood }

  /// Akaike's criterion: twice the parameters less the log-likelihood.
  public var akaike: Double { 2 * (Double(coefficients.count) - logLikelihood) }

  /// McFadden's 1 - log-likelihood / log-likelihood of constants alone.
  public var pseudoRSquared: Double { 1 - logLikelihood / nullLogLikelihood }

  /// The weighted share of each outcome; throws where one has no row, or there is one only.
  private static func shares(
    _ outcomes: [Int32], _ weights: [Double]?
  ) throws(FitError) -> [Double] {
    let count = Int(outcomes.max() ?? -1) + 1
    var totals = [CompensatedSum](repeating: CompensatedSum(), count: count)
    for (row, outcome) in outcomes.enumerated() {
      guard outcome >= 0 else { throw .outOfRange(row: row) }
      totals[Int(outcome)].add(weights?[row] ?? 1)
    }
    let total = totals.reduce(0) { $0 + $1.value }
    guard totals.count(where: { $0.value > 0 }) > 1, totals.allSatisfy({ $0.value > 0 }) else {
      throw .constantResponse(Double(count - 1))
    }
    return totals.map { $0.value / total }
  }
}

extension MultinomialModel {
  /// The covariance of the coefficients, which are normal in large samples.
  ///
  /// `hc2`, `hc3` and `cr2` rest on leverages, which are not defined here. Cluster codes are those
  /// of the rows.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    let rows = probabilities[0].count
    let (count, parameters) = (Double(rowCount), coefficients.count)
    switch errors {
    case .classical:
      return covariance(step.inverseCrossProduct, clusters: nil)
    case .hc0, .hc1:
      let factor = errors == .hc1 ? count / (count - Double(parameters)) : 1
      let matrix = try sandwich((0..<rows).map { Int32($0) })
      return covariance(matrix.scaled(by: factor), clusters: nil)
    case .clustered(let codes, let correction) where correction != .biasReduced:
      let clusters = try design.clusters(codes, rows: rows).count
      let factor = correction.factor(
        rows: rowCount, clusters: clusters, coefficients: parameters, absorbed: .none)
      return covariance(try sandwich(codes).scaled(by: factor), clusters: clusters)
    default:
      throw .leverageUnknown
    }
  }

  /// The sandwich of scores that are summed by code.
  private func sandwich(_ codes: [Int32]) throws(FitError) -> Matrix {
    let stacked = codes.flatMap { [Int32](repeating: $0, count: outcomeCount - 1) }
    return try step.covariance(.clustered(stacked, .none)).matrix
  }

  private func covariance(_ matrix: Matrix, clusters: Int?) -> CoefficientCovariance {
    CoefficientCovariance(matrix: matrix, degreesOfFreedom: .infinity, clusters: clusters)
  }
}
