import Statistics
import Tabular

extension CoxRegression {
  /// The covariance that was declared; nil, with the reason, where it is not defined.
  func covariance(
    of model: CoxModel, _ design: DesignMatrix, _ specification: ModelSpecification,
    in fitted: inout FittedModel
  ) throws(SurvivalProblem) -> CoefficientCovariance? {
    switch specification.errors {
    case .classical where design.weights == nil: return model.normalCovariance
    case .classical:
      fitted.reasons.append("errors are a sandwich, because rows were drawn with unequal chances")
      return try model.sandwich()
    case .robust(.hc0): return try model.sandwich()
    case .robust:
      fitted.reasons.append(
        Estimate.Reason.notIdentified.because("hc1 to hc3 are defined for least squares only"))
      return nil
    case .serial:
      fitted.reasons.append(
        Estimate.Reason.notIdentified.because("errors by order are defined for least squares only"))
      return nil
    case .clustered where design.groupings.count > 1:
      fitted.reasons.append(
        Estimate.Reason.notIdentified.because("clusters of one grouping only"))
      return nil
    case .clustered(let clustering):
      let codes = (design.clusters ?? []).map(Int.init)
      let count = Set(codes).count
      fitted.clusters = count
      guard count > 1, let factor = clustering.correction.factor(model, clusters: count) else {
        fitted.reasons.append(
          Estimate.Reason.notIdentified.because(
            count > 1 ? "cr2 is defined for least squares only" : "1 cluster, at least 2 needed"))
        return nil
      }
      return try model.sandwich(clusters: codes, times: factor)
    }
  }
}

extension ClusterCorrection {
  /// By what the sandwich of a hazard model is multiplied; nil where that is not defined.
  fileprivate func factor(_ model: CoxModel, clusters: Int) -> Double? {
    let groups = Double(clusters) / Double(clusters - 1)
    let rows = Double(model.rowCount)
    let parameters = Double(model.coefficients.count)
    switch self {
    case .none: return 1
    case .groups: return groups
    case .nested, .all: return rows > parameters ? groups * (rows - 1) / (rows - parameters) : nil
    case .biasReduced: return nil
    }
  }
}
