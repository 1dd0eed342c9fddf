/// A probability of 1 against 0 whose log(-log(1 - p)) is a sum of terms.
///
/// The hazard of a period in which events come at a proportional rate. Source: Prentice,
/// Gloeckler 1978, Biometrics 34.
struct BernoulliComplementaryLogLog: ResponseFamily {
  func allows(_ response: Double) -> Bool { response == 0 || response == 1 }

  func predictor(ofMean mean: Double) -> Double {
    Elementary.log(-Elementary.log1p(-mean))
  }

  func startingMean(_ response: Double) -> Double { (response + 0.5) / 2 }

  func mean(_ predictor: Double) -> Double { -Elementary.expm1(-rate(predictor)) }

  func slope(_ predictor: Double) -> Double {
    let rate = rate(predictor)
    return rate * Elementary.exp(-rate)
  }

  func curvature(_ predictor: Double) -> Double {
    slope(predictor) * (1 - rate(predictor))
  }

  func information(_ predictor: Double) -> Double {
    rate(predictor) * (slope(predictor) / mean(predictor))
  }

  func workingResidual(_ response: Double, _ predictor: Double) -> Double {
    let rate = rate(predictor)
    guard response < 1 else { return 1 / rate }
    return (response - (1 - response) * Elementary.expm1(rate)) / rate
  }

  func logLikelihood(_ response: Double, _ predictor: Double) -> Double {
    let rate = rate(predictor)
    let upper = response == 0 ? 0 : response * Elementary.log(-Elementary.expm1(-rate))
    return upper - (1 - response) * rate
  }

  func saturatedLogLikelihood(_ response: Double) -> Double { 0 }

  func infiniteSide(_ response: Double) -> Double { response == 0 ? -1 : 1 }

  /// The events expected in the period; finite for any predictor.
  private func rate(_ predictor: Double) -> Double {
    Elementary.exp(max(-700, min(predictor, 700)))
  }
}
