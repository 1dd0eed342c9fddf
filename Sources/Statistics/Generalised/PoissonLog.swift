/// A count, or any number from 0 on, whose logarithmic mean is a sum of terms.
///
/// Numbers that are no counts have the same score: the pseudo maximum likelihood of Gourieroux,
/// Monfort, Trognon 1984, Econometrica 52; Santos Silva, Tenreyro 2006, Review of Economics and
/// Statistics 88.
struct PoissonLog: ResponseFamily {
  func allows(_ response: Double) -> Bool { response >= 0 }

  func predictor(ofMean mean: Double) -> Double { Elementary.log(mean) }

  func startingMean(_ response: Double) -> Double { response + 0.1 }

  func mean(_ predictor: Double) -> Double { Elementary.exp(predictor) }

  func slope(_ predictor: Double) -> Double { mean(predictor) }

  func curvature(_ predictor: Double) -> Double { mean(predictor) }

  func information(_ predictor: Double) -> Double { mean(predictor) }

  func workingResidual(_ response: Double, _ predictor: Double) -> Double {
    response == 0 ? -1 : (response * Elementary.exp(-predictor)) - 1
  }

  func logLikelihood(_ response: Double, _ predictor: Double) -> Double {
    let upper = response == 0 ? 0 : response * predictor
    return upper - mean(predictor) - Elementary.lgamma(response + 1)
  }

  func saturatedLogLikelihood(_ response: Double) -> Double {
    response == 0 ? 0 : logLikelihood(response, Elementary.log(response))
  }

  func infiniteSide(_ response: Double) -> Double { response == 0 ? -1 : 0 }
}
