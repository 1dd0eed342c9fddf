/// A regression on the rows of a sample, with the covariance that its design gives.
///
/// Source: Binder 1983, Int. Stat. Review 51; R survey, `svyglm`.
public struct SurveyRegression: Sendable {
  /// The coefficients, in the order of the columns.
  public let coefficients: [Double]
  /// Their covariances; nil where the design gives none.
  public let covariance: Matrix?
  /// Clusters less strata, and less the coefficients beside the first.
  public let degreesOfFreedom: Int

  /// The standard errors, in the order of the columns.
  public var standardErrors: [Double]? {
    covariance?.diagonal.map { $0.squareRoot() }
  }

  /// How the mean depends on the columns.
  public enum Link: Sendable {
    /// The mean is the sum of the columns times their coefficients.
    case identity
    /// The logit of the mean is that sum; responses are 0 or 1.
    case logit
  }

  /// Fits a response to columns of equal length; a constant is one of the columns.
  ///
  /// Throws `wrongLength`, `collinear` and, for a logit that does not settle, `notConverged`.
  public init(
    _ response: [Double], on columns: [[Double]], link: Link = .identity, design: SurveyDesign
  ) throws(SurveyProblem) {
    let rows = design.weights.count
    guard response.count == rows, columns.allSatisfy({ $0.count == rows }) else {
      throw .wrongLength
    }
    let fit = try Self.fit(response, columns, link, design.weights)
    coefficients = fit.coefficients
    let influences = columns.indices.map { column in
      (0..<rows).map { row in
        columns.indices.reduce(0) {
          $0 + fit.inverse[column, $1] * columns[$1][row]
        } * fit.scores[row]
      }
    }
    covariance = design.covariance(of: influences)
    degreesOfFreedom = design.degreesOfFreedom + 1 - columns.count
  }

  private struct Solution {
    var coefficients: [Double]
    /// The inverse of the weighted cross products of the columns.
    var inverse: Matrix
    /// The weighted residual of each row.
    var scores: [Double]
  }

  /// Weighted least squares, repeated with new weights where the mean is no straight line.
  private static func fit(
    _ response: [Double], _ columns: [[Double]], _ link: Link, _ weights: [Double]
  ) throws(SurveyProblem) -> Solution {
    var coefficients = [Double](repeating: 0, count: columns.count)
    for _ in 0..<50 {
      let means = Self.means(columns, coefficients, link)
      let slopes = means.map { link == .logit ? $0 * (1 - $0) : 1 }
      let step = try Self.step(
        columns, weights: zip(weights, slopes).map { $0 * $1 },
        residuals: response.indices.map { (response[$0] - means[$0]) / slopes[$0] })
      for index in coefficients.indices { coefficients[index] += step.coefficients[index] }
      let change = zip(step.coefficients, coefficients).allSatisfy {
        $0.magnitude <= 1e-12 * max($1.magnitude, 1e-3)
      }
      guard link == .identity || change else { continue }
      let fitted = Self.means(columns, coefficients, link)
      return Solution(
        coefficients: coefficients, inverse: step.inverse,
        scores: response.indices.map { weights[$0] * (response[$0] - fitted[$0]) })
    }
    throw .notConverged
  }

  private static func means(_ columns: [[Double]], _ coefficients: [Double], _ link: Link)
    -> [Double]
  {
    (0..<(columns.first?.count ?? 0)).map { row in
      let sum = columns.indices.reduce(0) { $0 + coefficients[$1] * columns[$1][row] }
      return link == .logit ? 1 / (1 + Elementary.exp(-sum)) : sum
    }
  }

  private static func step(
    _ columns: [[Double]], weights: [Double], residuals: [Double]
  ) throws(SurveyProblem) -> (coefficients: [Double], inverse: Matrix) {
    let roots = weights.map { $0.squareRoot() }
    let scaled = columns.map { column in zip(column, roots).map { $0 * $1 } }
    let factor = HouseholderFactor<Double>(scaled)
    guard factor.collinear.isEmpty, residuals.allSatisfy(\.isFinite) else { throw .collinear }
    return (
      factor.solve(zip(residuals, roots).map { $0 * $1 }), factor.inverseCrossProduct()
    )
  }
}
