/// A generalised linear model at its maximum likelihood.
///
/// Covariances come from the last step of the iteration: it is a weighted least squares fit whose
/// cross products are the (expected) information, and whose weighted residuals are the scores.
public struct GeneralisedModel: Sendable {
  /// The distribution and link.
  public let model: ResponseModel
  /// The coefficients, the constant first where there is one.
  public let coefficients: [Double]
  /// The predictors of the rows that take part, offset and absorbed effects included.
  public let predictors: [Double]
  /// The logarithm of the likelihood, constants of the distribution included.
  public let logLikelihood: Double
  /// The same of a model of the constant alone, offset kept.
  public let nullLogLikelihood: Double
  /// Twice what the log-likelihood falls short of that of a model which fits every row.
  public let deviance: Double
  /// The rows that take part, in their order.
  public let rows: [Int]
  /// How many rows were taken away for being in a level of an effect with no event.
  public let zeroRows: Int
  /// How many rows were taken away for being alone in a level of an effect.
  public let singletons: Int
  /// How many steps the iteration took.
  public let steps: Int
  /// The fit of a penalised likelihood, if that was asked for.
  public let penalised: PenalisedLogit?
  let design: GeneralisedDesign
  let step: WeightedStep

  /// Fits a design to a response.
  ///
  /// Throws what makes the fit impossible: shapes, numbers out of range, a response that does not
  /// vary, collinear terms, and separation with the term that tells the outcomes apart.
  public init(
    response: [Double], design: GeneralisedDesign, model: ResponseModel
  ) throws(FitError) {
    let family = model.family
    try design.check(response, family)
    let groups = EmptyGroups(response, design.effects)
    let kept = groups.rows.map { response[$0] }
    let used = groups.rows.count == response.count ? design : design.keeping(groups.rows)
    try used.check(kept, family)
    let fit = try ReweightedLeastSquares(kept, used, family)
    penalised = nil
    (self.model, self.design, step) = (model, used, fit.step)
    (coefficients, predictors, steps) = (fit.coefficients, fit.predictors, fit.steps)
    (rows, zeroRows, singletons) = (groups.rows, groups.zeroRows, groups.singletons)
    logLikelihood = fit.logLikelihood
    let likelihoods = NullLikelihoods(kept, used, family)
    nullLogLikelihood = likelihoods.constant
    deviance = max(0, 2 * (likelihoods.saturated - logLikelihood))
  }

  /// Fits a logit by Firth's penalised likelihood, which separated outcomes leave finite.
  ///
  /// Its log-likelihood is that of the rows alone, without the penalty.
  public init(penalised response: [Double], design: LinearDesign) throws(FitError) {
    let family = ResponseModel.logit.family
    let whole = GeneralisedDesign(design)
    try whole.check(response, family)
    // Collinear terms show here, by their own numbers.
    _ = try LinearModel(response: PreciseColumn(response), design: design)
    let fit = try PenalisedLogit(response, design)
    penalised = fit
    (model, self.design, rows) = (.logit, whole, Array(response.indices))
    (coefficients, predictors, steps) = (fit.coefficients, fit.predictors, fit.steps)
    (zeroRows, singletons) = (0, 0)
    let residuals = response.indices.map {
      family.workingResidual(response[$0], fit.predictors[$0])
    }
    step = try ReweightedLeastSquares.step(residuals, at: fit.predictors, whole, family)
    logLikelihood = whole.logLikelihood(response, at: fit.predictors, family)
    let likelihoods = NullLikelihoods(response, whole, family)
    nullLogLikelihood = likelihoods.constant
    deviance = max(0, 2 * (likelihoods.saturated - logLikelihood))
  }

  /// How many rows of a weight above zero take part.
  public var rowCount: Int { step.model.rowCount }

  /// How many numbers were estimated, absorbed effects included.
  public var parameterCount: Int {
    coefficients.count + step.model.design.absorbed.degrees
  }

  /// Akaike's criterion: twice the parameters less the log-likelihood.
  public var akaike: Double { 2 * (Double(parameterCount) - logLikelihood) }

  /// McFadden's 1 - log-likelihood / log-likelihood of the constant alone.
  public var pseudoRSquared: Double { 1 - logLikelihood / nullLogLikelihood }

  /// The fitted means of the rows that take part.
  public var means: [Double] { predictors.map(model.family.mean) }

  /// The covariance of the coefficients, which are normal in large samples.
  ///
  /// `classical` is the inverse of the information; the others are sandwiches, corrected as in a
  /// linear model: `groups` is G/(G-1) (Stata), `nested` and `all` take (N-1)/(N-K) besides
  /// (statsmodels, fixest). Codes and places are those of all rows.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    switch errors {
    case .classical:
      return CoefficientCovariance(
        matrix: step.model.inverseCrossProduct, degreesOfFreedom: .infinity, clusters: nil)
    case .clustered(let codes, let correction):
      return normal(try step.covariance(.clustered(kept(codes), correction)))
    case .multiway(let groupings, let correction):
      let used = try groupings.map { (codes) throws(FitError) in try kept(codes) }
      return normal(try step.covariance(.multiway(used, correction)))
    case .serial(let order, let lags):
      return normal(try step.covariance(.serial(order: kept(order), lags: lags)))
    default:
      return normal(try step.covariance(errors))
    }
  }

  /// The entries of the rows that take part, of a column of all rows.
  private func kept<Element>(_ column: [Element]) throws(FitError) -> [Element] {
    guard column.count > (rows.last ?? -1) else { throw .wrongLength(term: -1) }
    return rows.map { column[$0] }
  }

  private func normal(_ covariance: CoefficientCovariance) -> CoefficientCovariance {
    CoefficientCovariance(
      matrix: covariance.matrix, degreesOfFreedom: .infinity, clusters: covariance.clusters)
  }
}
