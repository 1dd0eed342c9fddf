/// A share, or a probability of 1 against 0, whose log-odds are a sum of terms.
///
/// Shares strictly between 0 and 1 have the same score, which makes this the quasi-likelihood of
/// the fractional logit. Source: Papke, Wooldridge 1996, Journal of Applied Econometrics 11.
struct BernoulliLogit: ResponseFamily {
  /// Whether responses between 0 and 1 are allowed.
  let allowsShares: Bool

  func allows(_ response: Double) -> Bool {
    allowsShares ? response >= 0 && response <= 1 : response == 0 || response == 1
  }

  func predictor(ofMean mean: Double) -> Double {
    Elementary.log(mean) - Elementary.log1p(-mean)
  }

  func startingMean(_ response: Double) -> Double { (response + 0.5) / 2 }

  func mean(_ predictor: Double) -> Double {
    let odds = Elementary.exp(-predictor.magnitude)
    return (predictor < 0 ? odds : 1) / (1 + odds)
  }

  func slope(_ predictor: Double) -> Double {
    let odds = Elementary.exp(-predictor.magnitude)
    return odds / ((1 + odds) * (1 + odds))
  }

  func curvature(_ predictor: Double) -> Double {
    let odds = Elementary.exp(-predictor.magnitude)
    let fall = (1 - odds) / (1 + odds)
    return slope(predictor) * (predictor < 0 ? fall : -fall)
  }

  func information(_ predictor: Double) -> Double { slope(predictor) }

  func workingResidual(_ response: Double, _ predictor: Double) -> Double {
    let upper = response == 0 ? 0 : response * (1 + Elementary.exp(-predictor))
    let lower = response == 1 ? 0 : (1 - response) * (1 + Elementary.exp(predictor))
    return upper - lower
  }

  func logLikelihood(_ response: Double, _ predictor: Double) -> Double {
    let rest = Elementary.log1p(Elementary.exp(-predictor.magnitude))
    return predictor < 0
      ? response * predictor - rest : (response - 1) * predictor - rest
  }

  func saturatedLogLikelihood(_ response: Double) -> Double {
    guard response > 0, response < 1 else { return 0 }
    return response * Elementary.log(response)
      + (1 - response) * Elementary.log1p(-response)
  }

  func infiniteSide(_ response: Double) -> Double {
    response == 0 ? -1 : response == 1 ? 1 : 0
  }
}
