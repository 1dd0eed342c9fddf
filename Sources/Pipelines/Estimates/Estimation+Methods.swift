import Reporting
import Tabular

extension Estimation: SampleEstimatingStage {
  /// How each estimate is made: its estimator, and the design that it takes into account.
  func estimatorUses(of table: String, sampling: Sampling) -> [EstimatorUse] {
    let design = sampling.design
    return estimates.map { name, formula in
      EstimatorUse(
        subject: "\(table).\(name.text)", estimator: formula.function.words,
        formula: formula.text, weights: design?.weight, strata: design?.strata ?? [],
        clusters: design?.clusters ?? [],
        variance: design == nil ? "" : "Taylor linearisation",
        interval: design == nil ? "" : formula.function.interval,
        source: design == nil ? "" : Self.manual.source)
    }
  }
}

extension EstimateFormula.Function {
  /// The estimator in words.
  fileprivate var words: String {
    switch self {
    case .mean: "mean"
    case .total: "total"
    case .share: "share"
    case .ratio: "ratio of totals"
    }
  }

  /// The interval in words.
  fileprivate var interval: String {
    self == .share
      ? "logit, t, clusters less strata df" : "t, clusters less strata df"
  }
}
