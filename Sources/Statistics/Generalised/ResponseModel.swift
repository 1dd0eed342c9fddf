/// What a generalised linear model says about its response: a distribution, and the link between
/// the mean and the sum of terms.
public enum ResponseModel: Sendable, CaseIterable {
  /// Responses 0 and 1, whose log-odds are a sum of terms.
  case logit
  /// Responses from 0 to 1 with the quasi-likelihood of the logit: for sandwich errors alone.
  case fractionalLogit
  /// Responses 0 and 1, whose log(-log(1 - p)) is a sum of terms: hazards of periods.
  case complementaryLogLog
  /// Responses from 0 on, whose logarithmic mean is a sum of terms.
  case poisson

  /// The formulas.
  var family: any ResponseFamily {
    switch self {
    case .logit: BernoulliLogit(allowsShares: false)
    case .fractionalLogit: BernoulliLogit(allowsShares: true)
    case .complementaryLogLog: BernoulliComplementaryLogLog()
    case .poisson: PoissonLog()
    }
  }

  /// The mean at a predictor, the sum of terms.
  public func mean(_ predictor: Double) -> Double { family.mean(predictor) }
}
