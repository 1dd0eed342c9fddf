/// A linear model fitted by (weighted) least squares.
///
/// Small designs are factored in two doubles per number and reach the certified digits of NIST's
/// reference sets; large ones in one double, with scaled columns.
public struct LinearModel: Sendable {
  /// How the design was factored.
  public enum Method: String, Sendable {
    /// Householder reflections in two doubles.
    case doubleDouble = "double-double QR"
    /// Householder reflections in one double.
    case double = "double QR"
  }

  /// The most work, rows times squared coefficients, that is done in two doubles.
  static let preciseWork = 20_000_000

  /// The design that was fitted.
  public internal(set) var design: LinearDesign
  /// How the design was factored.
  public let method: Method
  /// The coefficients, the intercept first where there is one.
  public let coefficients: [Double]
  /// The response less what the model says, row by row.
  public let residuals: [Double]
  /// The inverse of X'X, or of X'WX.
  public let inverseCrossProduct: Matrix
  /// The (weighted) sum of squared residuals.
  public let residualSumOfSquares: Double
  /// The share of variation explained: 1 - SSE / SST.
  ///
  /// SST is about the mean with an intercept, about zero without: NIST's definition, and the
  /// within R2 where effects were absorbed. Not finite for a response that does not vary.
  public let rSquared: Double
  /// How many rows have a weight above zero.
  public let rowCount: Int

  /// Fits a design to a response.
  ///
  /// Throws what makes the fit impossible: shapes, numbers that are not finite, too few rows,
  /// or terms that the others already say.
  public init(response: PreciseColumn, design: LinearDesign) throws(FitError) {
    try design.check(against: response)
    let (rows, size) = (response.count, design.coefficientCount)
    let work = rows.multipliedReportingOverflow(by: size * size)
    let isSmall = !work.overflow && work.partialValue <= Self.preciseWork
    let fit: Fit =
      isSmall
      ? try Fit(DoubleDouble.self, response, design) : try Fit(Double.self, response, design)
    method = isSmall ? .doubleDouble : .double
    self.design = design
    coefficients = fit.coefficients.map(\.high)
    inverseCrossProduct = fit.inverse
    residuals = design.residuals(of: response, fit.coefficients)
    residualSumOfSquares = design.sumOfSquares(residuals)
    rSquared = 1 - residualSumOfSquares / design.totalSumOfSquares(response)
    rowCount = design.weights.map { $0.count { $0 > 0 } } ?? rows
  }

  /// Rows less coefficients and absorbed effects.
  public var degreesOfFreedom: Int {
    rowCount - design.coefficientCount - design.absorbed.degrees
  }

  /// The standard deviation of the residuals.
  public var sigma: Double {
    (residualSumOfSquares / Double(degreesOfFreedom)).squareRoot()
  }
}

/// The part of a fit that depends on the kind of number.
private struct Fit {
  let coefficients: [DoubleDouble]
  let inverse: Matrix

  init<Scalar: RealScalar>(
    _: Scalar.Type, _ response: PreciseColumn, _ design: LinearDesign
  ) throws(FitError) {
    let roots = design.weights.map { $0.map { Scalar(DoubleDouble($0).squareRoot()) } }
    func weighted(_ entry: (Int) -> DoubleDouble) -> [Scalar] {
      guard let roots else { return (0..<response.count).map { Scalar(entry($0)) } }
      return roots.indices.map { Scalar(entry($0)) * roots[$0] }
    }
    let constant = design.hasIntercept ? [weighted { _ in .one }] : []
    let factor = HouseholderFactor(constant + design.terms.map { term in weighted { term[$0] } })
    guard factor.collinear.isEmpty else {
      throw .collinear(factor.collinear.map(design.term(ofCoefficient:)))
    }
    coefficients = factor.solve(weighted { response[$0] }).map(\.precise)
    inverse = factor.inverseCrossProduct()
  }
}
