import Statistics
import Tabular

extension FittedModel {
  /// A fit that failed: every term without an estimate, and the reason.
  init(
    failing reason: String, terms: [(term: String, unit: String)],
    margins: [(term: String, unit: String)], rows: Int
  ) {
    self.init(coefficients: terms.map { Coefficient(term: $0.term, unit: $0.unit) })
    self.margins = margins.map { Coefficient(term: $0.term, unit: $0.unit) }
    self.rows = rows
    reasons = [reason]
  }

  /// Names terms that others already say.
  mutating func add(collinear terms: [DesignMatrix.Term]) {
    for term in terms {
      coefficients.append(Coefficient(term: term.name, unit: term.unit))
      reasons.append(
        Estimate.Reason.notIdentified.because("'\(term.name)' says what other terms say"))
    }
  }

  /// Says how many clusters there are, and that they are few.
  mutating func add(clusters: Int?, _ specification: ModelSpecification) {
    self.clusters = clusters
    guard let clusters, clusters < LeastSquaresSolution.fewClusters else { return }
    let noBootstrap =
      specification.errors.clustering?.few == nil ? "" : ", no bootstrap of this fit"
    reasons.append(Estimate.Reason.fewClusters.because("\(clusters) clusters\(noBootstrap)"))
  }
}

extension DesignMatrix.Term {
  /// The name and the unit of its coefficient.
  var named: (term: String, unit: String) { (name, unit) }
}
