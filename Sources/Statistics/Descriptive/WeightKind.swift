/// What a weight says about its row: three meanings that share point estimates, not errors.
public enum WeightKind: String, Sendable, CaseIterable {
  /// One over the chance of being sampled.
  case probability
  /// How many equal rows it stands for.
  case frequency
  /// How precise it is: the variance of the row is that of a single observation over the weight.
  case analytic
}

extension WeightedMoments {
  /// The sample variance by what the weights mean; nil where there is no row to spare.
  ///
  /// Frequency weights: over their sum less one, as of repeated rows. Probability weights: the
  /// population's, n / (n - 1) times that over their sum (Särndal, Swensson, Wretman 1992; R
  /// `survey::svyvar`). Analytic weights: scaled to a mean of one, then over n - 1 (Stata).
  public func variance(_ kind: WeightKind) -> Double? {
    switch kind {
    case .frequency: return frequencyVariance
    case .probability, .analytic:
      guard count > 1 else { return nil }
      return populationVariance.map { $0 * (Double(count) / Double(count - 1)) }
    }
  }
}
