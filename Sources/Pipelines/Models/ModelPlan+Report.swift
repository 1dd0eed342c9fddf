import Reporting
import Statistics
import Tabular

extension ModelPlan {
  /// The specifications, the main one first.
  var specifications: [ModelSpecification] { kernel.specifications }

  /// What the main specification explains, with its unit.
  var outcome: String {
    let response = specifications[0].response
    let name = String(response.name.map { $0 == "_" ? " " : $0 })
    return response.measure.isNone ? name : "\(name) [\(response.measure.symbol)]"
  }

  /// How each specification is fitted, for the methods of the report.
  var estimators: [EstimatorUse] {
    specifications.map { specification in
      let clustering = specification.errors.clustering
      return EstimatorUse(
        subject: specification.name, estimator: specification.fit.estimator,
        formula: specification.formula, weights: specification.weights?.column,
        clusters: clustering?.columns.map(\.text) ?? [], variance: specification.varianceText,
        interval: specification.intervalText, source: type(of: specification.fit).manual.source)
    }
  }
}

extension ModelSpecification {
  /// What intervals rest on, in words for the methods.
  fileprivate var intervalText: String {
    guard !fit.isGeneralised else { return "normal" }
    guard let clustering = errors.clustering else { return "t, residual df" }
    let usual =
      clustering.correction == .biasReduced ? "t, Satterthwaite df" : "t, clusters - 1 df"
    guard let wild = clustering.few else { return usual }
    let limit = LeastSquaresSolution.fewClusters
    return "\(usual) (wild bootstrap with fewer than \(limit) clusters: "
      + "\(wild.replicates) samples, seed \(wild.seed))"
  }

  /// How standard errors are computed, in words for the methods.
  fileprivate var varianceText: String {
    switch errors {
    case .classical: "classical"
    case .robust(let correction): correction.rawValue.uppercased()
    case .serial: "Newey-West, " + errors.text
    case .clustered(let clustering):
      clustering.correction == .biasReduced
        ? "CR2"
        : clustering.correction == .none ? "CR0" : "CR1, \(clustering.correction.rawValue)"
    }
  }
}
