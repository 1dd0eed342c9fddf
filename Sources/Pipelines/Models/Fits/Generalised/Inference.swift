import Statistics

/// What is known of the error of coefficients, and how sure intervals are to be.
struct Inference {
  /// How coefficients vary together.
  let covariance: CoefficientCovariance
  /// The probability that intervals cover.
  let confidence: Confidence

  /// Terms with their coefficients.
  func coefficients(
    _ terms: [(term: String, unit: String)], _ values: [Double]
  ) -> [FittedModel.Coefficient] {
    let estimates = covariance.estimates(of: values, confidence) ?? []
    return zip(terms, estimates).map {
      FittedModel.Coefficient(term: $0.term, unit: $0.unit, estimate: $1)
    }
  }

  /// An average effect with its error.
  func estimate(_ effect: AverageEffect?) -> CoefficientEstimate? {
    effect?.estimate(covariance, confidence)
  }
}
