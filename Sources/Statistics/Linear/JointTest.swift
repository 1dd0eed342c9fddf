/// A test that several coefficients are all zero.
public struct JointTest: Sendable, Equatable {
  /// The F.
  public let statistic: Double
  /// How many coefficients are tested.
  public let numeratorDegrees: Double
  /// The degrees of freedom of the errors.
  public let denominatorDegrees: Double

  /// How often chance alone gives an F at least as great.
  public var pValue: Double {
    FisherF(numerator: numeratorDegrees, denominator: denominatorDegrees).upperTail(statistic)
  }
}

extension LinearModel {
  /// The test of all terms beside the constant, for independent errors of one variance.
  ///
  /// (SST - SSE) / q over SSE / df, which loses no digits where the design is ill-conditioned; nil
  /// without terms, with instruments, and where the terms say the response without error.
  public var regressionTest: JointTest? {
    let explained = totalSumOfSquares - residualSumOfSquares
    let terms = Double(design.terms.count)
    guard terms > 0, !isInstrumented, residualSumOfSquares > 0, explained.isFinite else {
      return nil
    }
    let freedom = Double(degreesOfFreedom)
    return JointTest(
      statistic: max(explained, 0) / terms / (residualSumOfSquares / freedom),
      numeratorDegrees: terms, denominatorDegrees: freedom)
  }
}

extension CoefficientCovariance {
  /// Wald's test that the chosen coefficients are zero, as F; nil where they have no covariance
  /// of full rank, as with fewer clusters than coefficients.
  public func jointTest(of coefficients: [Double], at chosen: [Int]) -> JointTest? {
    let errors = chosen.map { standardErrors[$0] }
    guard !chosen.isEmpty, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let correlations = Matrix(size: chosen.count) { row, column in
      matrix[chosen[row], chosen[column]] / (errors[row] * errors[column])
    }
    let eigen = SymmetricEigen(of: correlations)
    guard let least = eigen.values.min(), least > 1e-12 else { return nil }
    let scaled = zip(chosen, errors).map { coefficients[$0] / $1 }
    let square = eigen.values.indices.reduce(0) { sum, axis in
      let along = scaled.indices.reduce(0) { $0 + eigen.vectors[$1, axis] * scaled[$1] }
      return sum + along * along / eigen.values[axis]
    }
    let degrees = Double(chosen.count)
    return JointTest(
      statistic: square / degrees, numeratorDegrees: degrees,
      denominatorDegrees: degreesOfFreedom)
  }
}
