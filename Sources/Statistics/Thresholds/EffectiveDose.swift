/// The size at which an outcome has a given probability by a logit: the ED50 for a half.
///
/// The size is a quotient of coefficients, so that its limits are Fieller's, which have no end when
/// the slope is not clearly other than zero. Sources: Finney 1971, Probit Analysis; Fieller 1954,
/// JRSS B 16.
public struct EffectiveDose: Sendable, Equatable {
  /// The quotient with its errors: (logit p - intercept) / slope.
  public let quotient: Quotient
  /// What one unit of size adds to the log odds.
  public let slope: Quotient.Part
  /// The log odds at size 0.
  public let intercept: Quotient.Part
  /// The logarithm of the likelihood.
  public let logLikelihood: Double
  /// How many rows it rests on.
  public let count: Int

  /// Fits the logit of outcomes on sizes.
  ///
  /// Throws `separated` where one size parts the outcomes and `noSlope` where the slope is 0.
  public init(
    _ values: [Double], outcomes: [Bool], probability: Double = 0.5
  ) throws(ThresholdProblem) {
    let sorted = try SortedOutcomes(values, outcomes: outcomes)
    guard sorted.values.count > 1, probability > 0, probability < 1 else { throw .nothingVaries }
    guard let fit = SimpleLogit(values, outcomes: outcomes) else { throw .notConverged(after: 60) }
    guard !fit.isSeparated else { throw .separated }
    let variances = fit.variances
    intercept = Quotient.Part(
      fit.intercept, standardError: max(variances.intercept, 0).squareRoot())
    slope = Quotient.Part(fit.slope, standardError: max(variances.slope, 0).squareRoot())
    (logLikelihood, count) = (fit.logLikelihood, values.count)
    let target = Elementary.log(probability / (1 - probability))
    let above = Quotient.Part(target - fit.intercept, standardError: intercept.standardError)
    guard let quotient = Quotient(above, over: slope, covariance: -variances.covariance) else {
      throw .noSlope
    }
    self.quotient = quotient
  }
}
