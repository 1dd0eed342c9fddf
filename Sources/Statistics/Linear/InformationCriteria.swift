/// How likely a fit makes its rows, and what it paid in parameters for that.
public struct InformationCriteria: Sendable, Equatable {
  /// The greatest logarithm of the likelihood.
  public let logLikelihood: Double
  /// Coefficients, absorbed effects and the variance of the errors.
  public let parameters: Int
  /// How many rows it rests on.
  public let rows: Int

  /// Criteria of a likelihood that was made as great as possible.
  public init(logLikelihood: Double, parameters: Int, rows: Int) {
    self.logLikelihood = logLikelihood
    self.parameters = parameters
    self.rows = rows
  }

  /// 2 k - 2 log L.
  ///
  /// Source: Akaike 1974, IEEE Transactions on Automatic Control 19.
  public var akaike: Double { 2 * Double(parameters) - 2 * logLikelihood }

  /// k log n - 2 log L.
  ///
  /// Source: Schwarz 1978, The Annals of Statistics 6.
  public var bayesian: Double {
    Double(parameters) * Elementary.log(Double(rows)) - 2 * logLikelihood
  }
}

extension LinearModel {
  /// The criteria for normal errors, rows of weight 0 left out; nil with instruments, and where the
  /// terms say the response without error.
  public var informationCriteria: InformationCriteria? {
    guard !isInstrumented, residualSumOfSquares > 0 else { return nil }
    let n = Double(rowCount)
    var logWeights = CompensatedSum()
    for weight in design.weights ?? [] where weight > 0 { logWeights.add(Elementary.log(weight)) }
    let spread = Elementary.log(2 * Double.pi * residualSumOfSquares / n)
    return InformationCriteria(
      logLikelihood: (logWeights.value - n * (spread + 1)) / 2,
      parameters: design.coefficientCount + design.absorbed.degrees + 1, rows: rowCount)
  }

  /// 1 - (1 - R2) (n - 1) / df, or n / df without an intercept.
  public var adjustedRSquared: Double {
    let mean = design.hasIntercept || design.absorbed.degrees > 0 ? 1.0 : 0
    return 1 - (1 - rSquared) * (Double(rowCount) - mean) / Double(degreesOfFreedom)
  }
}
