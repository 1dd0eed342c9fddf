import Statistics
import Tabular

extension LeastSquaresSolution {
  /// Below this many clusters the usual errors are too small, and people are told.
  static let fewClusters = 30

  /// Says that clusters are few, and tests each coefficient by the bootstrap that is declared.
  ///
  /// Source: Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90.
  func testFewClusters(
    _ clusters: [Int32]?, _ specification: ModelSpecification, in model: inout FittedModel
  ) throws(FitError) {
    guard let count = model.clusters, count < Self.fewClusters else { return }
    let few = Estimate.Reason.fewClusters
    guard let wild = specification.errors.clustering?.few else {
      model.reasons.append(few.because("\(count) clusters"))
      return
    }
    guard let clusters, let bootstrapped = bootstrapped(clusters) else {
      model.reasons.append(
        few.because("\(count) clusters; the wild bootstrap takes one grouping, no instruments"))
      return
    }
    let bootstrap = WildBootstrap(replicates: wild.replicates, seed: wild.seed)
    var drawn = ""
    for index in coefficients.indices {
      let test = try bootstrapped(index, bootstrap, Confidence(specification.level))
      model.coefficients[index].test = test
      drawn = (test.isExhaustive ? "all" : "seed \(wild.seed),") + " \(test.patterns)"
    }
    model.reasons.append(
      few.because(
        "\(count) clusters, p and interval by wild bootstrap, \(drawn) patterns"))
  }

  /// What tests a coefficient by a bootstrap; nil where there is no such test.
  private func bootstrapped(
    _ clusters: [Int32]
  ) -> ((Int, WildBootstrap, Confidence) throws(FitError) -> WildBootstrap.Test)? {
    func test(
      _ model: LinearModel, _ rows: [Int]? = nil
    ) -> (Int, WildBootstrap, Confidence) throws(FitError) -> WildBootstrap.Test {
      let codes = rows.map { $0.map { clusters[$0] } } ?? clusters
      return { (index, bootstrap, confidence) throws(FitError) in
        try bootstrap.test(index, of: model, clusters: codes, confidence)
      }
    }
    switch self {
    case .instrumented: return nil
    case .within(let panel):
      return { (index, bootstrap, confidence) throws(FitError) in
        try bootstrap.test(index, of: panel, clusters: clusters, confidence)
      }
    case .linear(let model): return test(model)
    case .randomEffects(let model): return test(model.fit)
    case .between(let model): return test(model.fit, model.rows)
    case .changes(let model): return test(model.fit, model.rows)
    }
  }
}
