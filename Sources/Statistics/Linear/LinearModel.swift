/// A linear model fitted by (weighted) least squares.
///
/// Small designs are factored in two doubles per number and reach the certified digits of NIST's
/// reference sets; long ones go through cross products in two doubles, and what those cannot
/// hold through reflections in one double, with scaled columns.
public struct LinearModel: Sendable {
  /// How the design was factored.
  public enum Method: String, Sendable {
    /// Householder reflections in two doubles.
    case doubleDouble = "double-double QR"
    /// Householder reflections in one double.
    case double = "double QR"
    /// Cross products in two doubles, of many rows.
    case crossProducts = "double-double cross products"
  }

  /// The most work, rows times squared coefficients, that reflections do in two doubles.
  public static let preciseWork = 20_000_000

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
  /// The (weighted) sum of squares of the response that R2 compares it with.
  public let totalSumOfSquares: Double
  /// The share of variation explained: 1 - SSE / SST.
  ///
  /// SST is about the mean with an intercept, about zero without: NIST's definition, and the
  /// within R2 where effects were absorbed. Not finite for a response that does not vary.
  public let rSquared: Double
  /// How many rows have a weight above zero.
  public let rowCount: Int
  /// Whether the design holds what instruments say of its terms, in their place.
  public let isInstrumented: Bool

  /// Fits a design to a response.
  ///
  /// Throws what makes the fit impossible: shapes, numbers that are not finite, too few rows,
  /// or terms that the others already say.
  public init(response: PreciseColumn, design: LinearDesign) throws(FitError) {
    try self.init(response: response, design: design, instrumented: nil)
  }

  /// Fits a design, or in its place what instruments say of its terms; the residuals are those of
  /// the terms themselves.
  init(
    response: PreciseColumn, design: LinearDesign, instrumented: [PreciseColumn]?
  ) throws(FitError) {
    try design.check(against: response)
    var fitted = design
    fitted.terms = instrumented ?? design.terms
    let fit = try Fit(response, fitted)
    method = fit.method
    self.design = fitted
    isInstrumented = instrumented != nil
    coefficients = fit.coefficients.map(\.high)
    inverseCrossProduct = fit.inverse
    residuals = design.residuals(of: response, fit.coefficients)
    residualSumOfSquares = design.sumOfSquares(residuals)
    totalSumOfSquares = design.totalSumOfSquares(response.high)
    rSquared = 1 - residualSumOfSquares / totalSumOfSquares
    rowCount = design.weights.map { $0.count { $0 > 0 } } ?? response.count
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
