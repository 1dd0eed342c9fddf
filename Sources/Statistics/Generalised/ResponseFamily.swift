/// The distribution that a generalised linear model gives its response, and the link between the
/// mean and the sum of terms, the predictor.
///
/// To add one: a type that conforms. All functions are of one row. Source: McCullagh, Nelder 1989,
/// Generalized Linear Models, 2.
protocol ResponseFamily: Sendable {
  /// Whether a response is one that the family can give.
  func allows(_ response: Double) -> Bool

  /// The predictor of a mean.
  func predictor(ofMean mean: Double) -> Double

  /// A mean near the response, inside the open range of means: where iteration starts.
  func startingMean(_ response: Double) -> Double

  /// The mean at a predictor.
  func mean(_ predictor: Double) -> Double

  /// The first derivative of the mean.
  func slope(_ predictor: Double) -> Double

  /// The second derivative of the mean.
  func curvature(_ predictor: Double) -> Double

  /// The information about the predictor: slope^2 / variance.
  func information(_ predictor: Double) -> Double

  /// (response - mean) / slope, the step of the predictor that would explain the response.
  func workingResidual(_ response: Double, _ predictor: Double) -> Double

  /// The logarithm of the likelihood.
  func logLikelihood(_ response: Double, _ predictor: Double) -> Double

  /// The same for a mean equal to the response, which none surpasses.
  func saturatedLogLikelihood(_ response: Double) -> Double

  /// The way in which an infinite predictor explains the response best: 1, -1, or 0 for none.
  func infiniteSide(_ response: Double) -> Double
}
