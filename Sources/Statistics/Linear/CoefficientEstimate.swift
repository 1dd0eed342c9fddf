/// A coefficient, or a sum of multiples of coefficients, with what is known of its error.
public struct CoefficientEstimate: Sendable, Equatable {
  /// The estimate.
  public let value: Double
  /// Its standard error.
  public let standardError: Double
  /// The degrees of freedom of its t; infinite where the normal distribution takes its place.
  public let degreesOfFreedom: Double
  /// The limits at the confidence that was asked for.
  public let interval: Interval

  /// The estimate in standard errors.
  public var statistic: Double { value / standardError }

  /// How often chance alone gives a t, or a z, at least as far from zero.
  public var pValue: Double {
    guard degreesOfFreedom.isFinite else { return 2 * Normal.upperTail(statistic.magnitude) }
    return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(statistic)
  }
}

extension CoefficientCovariance {
  /// Each coefficient with its error; nil without degrees of freedom.
  public func estimates(
    of coefficients: [Double], _ confidence: Confidence = .usual
  ) -> [CoefficientEstimate]? {
    var estimates: [CoefficientEstimate] = []
    for (index, (value, error)) in zip(coefficients, standardErrors).enumerated() {
      let degrees = degreesByCoefficient?[index] ?? degreesOfFreedom
      guard let reach = confidence.reach(degreesOfFreedom: degrees) else { return nil }
      estimates.append(
        CoefficientEstimate(
          value: value, standardError: error, degreesOfFreedom: degrees,
          interval: Interval(around: value, reach: reach * error)))
    }
    return estimates
  }

  /// The sum of multiples of the coefficients with its error, as for a fitted value; nil without
  /// degrees of freedom or for another count of multiples.
  public func estimate(
    ofSum multiples: [Double], of coefficients: [Double], _ confidence: Confidence = .usual
  ) -> CoefficientEstimate? {
    guard multiples.count == coefficients.count, multiples.count == matrix.rows,
      let reach = confidence.reach(degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    var (value, variance) = (CompensatedSum(), CompensatedSum())
    for (row, multiple) in multiples.enumerated() {
      value.add(multiple * coefficients[row])
      for (column, other) in multiples.enumerated() {
        variance.add(multiple * other * matrix[row, column])
      }
    }
    let error = max(variance.value, 0).squareRoot()
    return CoefficientEstimate(
      value: value.value, standardError: error, degreesOfFreedom: degreesOfFreedom,
      interval: Interval(around: value.value, reach: reach * error))
  }
}
