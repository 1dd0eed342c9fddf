/// One step of iteratively reweighted least squares, with or without absorbed effects.
enum WeightedStep {
  /// A step of terms alone.
  case linear(LinearModel)
  /// A step of terms beside effects.
  case within(PanelModel)

  /// Fits working residuals to the terms of a design.
  init(
    _ residuals: [Double], weights: [Double], _ design: GeneralisedDesign
  ) throws(FitError) {
    guard !design.effects.isEmpty else {
      var linear = design.linear
      linear.weights = weights
      self = .linear(try LinearModel(response: PreciseColumn(residuals), design: linear))
      return
    }
    self = .within(
      try PanelModel(
        response: residuals, terms: design.linear.terms.map(\.high),
        effects: FixedEffects(design.effects, weights: weights)))
  }

  /// The weighted fit of what is left beside effects.
  var model: LinearModel {
    switch self {
    case .linear(let model): model
    case .within(let model): model.fit
    }
  }

  /// The covariance of a sandwich, whose filling are the scores of this step.
  func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    switch self {
    case .linear(let model): try model.covariance(errors)
    case .within(let model): try model.covariance(errors)
    }
  }
}
