/// How the coefficients of a model vary together, and with how many degrees of freedom.
public struct CoefficientCovariance: Sendable {
  /// The covariance matrix of the coefficients, in their order.
  public var matrix: Matrix
  /// The degrees of freedom of t: of the residuals, or clusters less one; with CR2 the least of
  /// `degreesByCoefficient`; infinite where coefficients are normal, as in generalised models.
  public var degreesOfFreedom: Double
  /// How many clusters there are, where errors are by cluster: the least count of all groupings.
  public var clusters: Int?
  /// The degrees of freedom of each coefficient, where they differ (CR2).
  public var degreesByCoefficient: [Double]?
  /// How many neighbours were taken to depend on each other, where errors go by an order.
  public var lags: Int?
  /// Whether the matrix of several groupings had a negative variance, which was set to 0.
  public var isMended = false

  /// The standard errors, in the order of the coefficients.
  public var standardErrors: [Double] {
    matrix.diagonal.map { $0.squareRoot() }
  }
}

extension LinearModel {
  /// The covariance of the coefficients under an assumption about the errors.
  ///
  /// Throws where there are fewer than two clusters, or no leverage to be had.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    try covariance(errors, beside: nil)
  }

  /// The covariance beside effects that were taken out; codes are those of the rows that take part.
  func covariance(
    _ errors: ErrorStructure, beside effects: FixedEffects?
  ) throws(FitError) -> CoefficientCovariance {
    let freedom = Double(degreesOfFreedom)
    switch errors {
    case .classical:
      return CoefficientCovariance(matrix: classicalCovariance, degreesOfFreedom: freedom)
    case .hc0, .hc1, .hc2, .hc3, .hc4:
      return CoefficientCovariance(
        matrix: try heteroscedastic(errors, beside: effects), degreesOfFreedom: freedom)
    case .clustered(let codes, .biasReduced):
      return try biasReduced(design.clusters(codes, rows: residuals.count), beside: effects)
    case .clustered(let codes, let correction):
      return try clustered(design.clusters(codes, rows: residuals.count), correction)
    case .multiway(let groupings, let correction):
      return try multiway(groupings, correction)
    case .serial(let order, let lags):
      return try serial(order, lags)
    }
  }

  /// The covariance of coefficients whose errors are independent and of one variance.
  var classicalCovariance: Matrix {
    inverseCrossProduct.scaled(by: residualSumOfSquares / Double(degreesOfFreedom))
  }

  /// Each row's part in the normal equations, by coefficient: w x e, times a factor.
  func scores(_ factor: (Int) -> Double = { _ in 1 }) -> [[Double]] {
    let rest = residuals.indices.map { row in
      (design.weights?[row] ?? 1) * residuals[row] * factor(row)
    }
    return coefficients.indices.map { coefficient in
      guard design.term(ofCoefficient: coefficient) >= 0 else { return rest }
      let column = design.terms[design.term(ofCoefficient: coefficient)].high
      return rest.indices.map { rest[$0] * column[$0] }
    }
  }

  /// (X'X)^-1 S'S (X'X)^-1 of scores S by coefficient.
  func sandwich(_ scores: [[Double]]) -> Matrix {
    sandwich(
      filling: Matrix(size: scores.count) { row, column in
        var sum = CompensatedSum()
        for index in scores[row].indices { sum.add(scores[row][index] * scores[column][index]) }
        return sum.value
      })
  }

  /// (X'X)^-1 F (X'X)^-1.
  func sandwich(filling: Matrix) -> Matrix {
    inverseCrossProduct * filling * inverseCrossProduct
  }
}
