import Indicators
import Reporting
import Statistics
import Tabular

extension Estimation: SampleEstimatingStage {
  /// How each estimate is made: its estimator, and the design that it takes into account.
  func estimatorUses(of table: String, sampling: Sampling) -> [EstimatorUse] {
    let design = sampling.design
    return estimates.map { name, formula in
      EstimatorUse(
        subject: "\(table).\(name.text)", estimator: settings.words(for: formula),
        formula: formula.text, weights: design?.weighting, strata: design?.strata ?? [],
        clusters: design?.clusters ?? [], variance: design?.variance ?? "",
        interval: design == nil ? "" : settings.interval(of: formula),
        source: design == nil ? "" : Self.manual.source)
    }
  }
}

extension EstimateSettings {
  /// The estimator in words.
  fileprivate func words(for formula: EstimateFormula) -> String {
    switch formula.function {
    case .mean: "mean"
    case .total: "total"
    case .share: "share"
    case .ratio: "ratio of totals"
    case .median: "median, type \(quantileType.rawValue)"
    case .quantile: "quantile \(formula.probability ?? 0), type \(quantileType.rawValue)"
    }
  }

  /// The interval in words.
  fileprivate func interval(of formula: EstimateFormula) -> String {
    let usual = "t, clusters less strata df"
    let words: String
    switch formula.function {
    case .share: words = "\(shareInterval.rawValue), \(usual)"
    case .median, .quantile: words = "Woodruff, \(usual)"
    case .mean, .total, .ratio: words = usual
    }
    return confidence == .usual ? words : "\(words), level \(confidence.level)"
  }
}

extension SampleDesign {
  /// How variances are made, in words.
  fileprivate var variance: String {
    if weightKind == .analytic { return "spread by precision" }
    guard let replicates else { return "Taylor linearisation" }
    return replicates.method == .jackknife
      ? "jackknife" : "replicate weights, \(replicates.method.rawValue)"
  }
}
