import Statistics
import Tabular

/// A least squares fit, whatever was done to the rows before.
enum LeastSquaresSolution {
  /// A fit without effects.
  case linear(LinearModel)
  /// A fit within effects.
  case within(PanelModel)
  /// A fit by instruments.
  case instrumented(InstrumentalModel)
  /// A fit with random effects.
  case randomEffects(RandomEffectsModel)
  /// A fit of means.
  case between(BetweenModel)
  /// A fit of changes.
  case changes(FirstDifferenceModel)

  /// What was fitted in the end.
  var model: LinearModel {
    switch self {
    case .linear(let model): model
    case .within(let panel): panel.fit
    case .instrumented(let model): model.fit
    case .randomEffects(let model): model.fit
    case .between(let model): model.fit
    case .changes(let model): model.fit
    }
  }

  /// The coefficients, the constant first.
  var coefficients: [Double] { model.coefficients }

  /// The covariance of the coefficients; codes are those of the design's rows.
  func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    switch self {
    case .linear(let model): try model.covariance(errors)
    case .within(let panel): try panel.covariance(errors)
    case .instrumented(let model): try model.covariance(errors)
    case .randomEffects(let model): try model.fit.covariance(errors)
    case .between(let model): try model.covariance(errors)
    case .changes(let model): try model.covariance(errors)
    }
  }

  /// The effects that were taken out, if any were.
  var effects: FixedEffects? {
    switch self {
    case .within(let panel): panel.effects
    case .instrumented(let model): model.effects
    case .linear, .randomEffects, .between, .changes: nil
    }
  }

  /// The share of variation explained, effects included.
  var rSquared: Double {
    switch self {
    case .within(let panel): panel.rSquared
    case .instrumented(let model): model.rSquared
    case .randomEffects(let model): model.rSquared
    case .linear, .between, .changes: model.rSquared
    }
  }
}

extension ErrorDeclaration {
  /// The same with the clusters and places of the rows of a design.
  func structure(for design: DesignMatrix) -> ErrorStructure {
    switch self {
    case .classical: .classical
    case .robust(.hc0): .hc0
    case .robust(.hc1): .hc1
    case .robust(.hc2): .hc2
    case .robust(.hc3): .hc3
    case .robust(.hc4): .hc4
    case .serial(let lags, let order): .serial(order: design.orders[order.text] ?? [], lags: lags)
    case .clustered(let clustering):
      design.groupings.count == 1
        ? .clustered(design.groupings[0], clustering.correction)
        : .multiway(design.groupings, clustering.correction)
    }
  }
}
