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
        subject: specification.name, estimator: "least squares",
        formula: specification.formula, weights: specification.weights,
        clusters: clustering?.columns.map(\.text) ?? [], variance: specification.varianceText,
        interval: clustering == nil ? "t, residual df" : "t, clusters - 1 df",
        source: clustering == nil ? "" : "Cameron and Miller 2015")
    }
  }
}

extension ModelSpecification {
  /// How standard errors are computed, in words for the methods.
  fileprivate var varianceText: String {
    switch errors {
    case .classical: "classical"
    case .robust(let correction): correction.rawValue.uppercased()
    case .clustered(let clustering):
      clustering.correction == .none ? "CR0" : "CR1, \(clustering.correction.rawValue)"
    }
  }
}
