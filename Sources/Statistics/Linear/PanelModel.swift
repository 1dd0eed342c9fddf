/// A linear model whose fixed effects are taken out before the fit.
public struct PanelModel: Sendable {
  /// The fit of what is left of the response to what is left of the terms.
  ///
  /// Its R2 is the within R2; its rows are those that take part.
  public let fit: LinearModel
  /// The effects that were taken out.
  public let effects: FixedEffects
  /// The share of variation explained by terms and effects together.
  public let rSquared: Double

  /// Fits terms to a response beside effects; columns hold all rows, also those that drop out.
  ///
  /// Throws what makes the fit impossible; terms that the effects already say are `collinear`.
  public init(
    response: PreciseColumn, terms: [PreciseColumn], effects: FixedEffects
  ) throws(FitError) {
    let columns = try effects.freed([response] + terms)
    let design = LinearDesign(
      Array(columns.dropFirst()), weights: effects.weights, hasIntercept: false,
      absorbed: AbsorbedEffects(degrees: effects.degrees))
    fit = try LinearModel(response: columns[0], design: design)
    self.effects = effects
    let total = LinearDesign([], weights: effects.weights)
    rSquared = 1 - fit.residualSumOfSquares / total.totalSumOfSquares(effects.kept(response.high))
  }

  /// Fits columns that are doubles themselves.
  public init(
    response: [Double], terms: [[Double]], effects: FixedEffects
  ) throws(FitError) {
    try self.init(
      response: PreciseColumn(response), terms: terms.map { PreciseColumn($0) }, effects: effects)
  }

  /// The covariance of the slopes.
  ///
  /// Cluster codes are those of all rows; effects nested within them are found here.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    try fit.covariance(ofAllRows: errors, absorbing: effects)
  }

  /// The weight of each row's own response in its fitted value, for the rows that take part.
  public func leverages() throws(FitError) -> [Double] {
    try fit.leverages(beside: effects)
  }
}
