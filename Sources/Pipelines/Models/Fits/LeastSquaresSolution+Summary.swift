import Statistics
import Tabular

extension LeastSquaresSolution {
  /// Below this first-stage F instruments are weak.
  ///
  /// Source: Staiger and Stock 1997, Econometrica 65.
  private static let strongInstruments = 10.0

  /// Writes down how well the model accounts for the rows, and what people should know.
  func summarize(
    _ design: DesignMatrix, _ covariance: CoefficientCovariance,
    _ specification: ModelSpecification, into fitted: inout FittedModel
  ) {
    fitted.rows = model.rowCount
    fitted.degreesOfFreedom = Double(model.degreesOfFreedom)
    fitted.sigma = model.isWithoutError ? 0 : model.sigma
    fitted.clusters = covariance.clusters
    fitted.rSquared = rSquared
    if case .within = self { fitted.rSquaredWithin = model.rSquared }
    let singletons = effects?.singletons ?? 0
    fitted.rowsDropped += singletons
    if singletons > 0 {
      fitted.reasons.append("\(singletons) rows are alone in a level of an effect")
    }
    if covariance.isMended {
      fitted.reasons.append("a negative variance of several groupings was set to 0")
    }
    var account = account(covariance, specification)
    account.mean = design.mean(of: design.response)
    if case .instrumented(let model) = self {
      account.firstStage = model.strength(specification.errors.structure(for: design))
      fitted.warn(ofStrength: account.firstStage, beside: Self.strongInstruments)
    }
    fitted.accounting = account
    if model.isWithoutError {
      fitted.reasons.append(
        Estimate.Reason.notIdentified.because(
          "the terms say the response without error, so nothing tells how uncertain they are"))
    }
  }

  private func account(
    _ covariance: CoefficientCovariance, _ specification: ModelSpecification
  ) -> LeastSquaresAccount {
    var account = LeastSquaresAccount()
    guard !model.isWithoutError else { return account }
    if !model.isInstrumented { account.adjustedRSquared = adjustedRSquared }
    let first = specification.hasIntercept ? 1 : 0
    if specification.errors == .classical, model.design.hasIntercept == specification.hasIntercept,
      !model.isInstrumented
    {
      account.test = model.regressionTest
    } else {
      let slopes = Array(coefficients.indices.dropFirst(first))
      account.test = covariance.jointTest(of: coefficients, at: slopes)
    }
    account.criteria = model.informationCriteria
    if case .randomEffects(let random) = self { account.hausman = random.hausman }
    return account
  }

  /// 1 - (1 - R2) (n - 1) / df, R2 counting absorbed effects.
  private var adjustedRSquared: Double {
    switch self {
    case .within, .randomEffects: break
    case .linear, .instrumented, .between, .changes: return model.adjustedRSquared
    }
    return 1 - (1 - rSquared) * Double(model.rowCount - 1) / Double(model.degreesOfFreedom)
  }
}

extension LinearModel {
  /// The share of the response's variation below which residuals are what arithmetic leaves.
  private static let arithmetic = 1e-26

  /// Whether the terms say the response without error.
  var isWithoutError: Bool { residualSumOfSquares <= Self.arithmetic * totalSumOfSquares }
}

extension InstrumentalModel {
  /// The least F of the first stages; nil where there is none, as without enough clusters.
  fileprivate func strength(_ errors: ErrorStructure) -> Double? {
    do throws(FitError) {
      let tests = try firstStageTests(errors)
      return tests.allSatisfy { $0 != nil } ? tests.compactMap { $0?.statistic }.min() : nil
    } catch {
      return nil
    }
  }
}

extension FittedModel {
  /// Says that instruments are weak.
  fileprivate mutating func warn(ofStrength strength: Double?, beside least: Double) {
    guard let strength, strength < least else { return }
    let tenths = (strength * 10).rounded(.down) / 10
    reasons.append(
      Estimate.Reason.weakInstruments.because("first-stage F \(tenths), below 10"))
  }
}
