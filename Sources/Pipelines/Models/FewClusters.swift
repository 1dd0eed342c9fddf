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
    guard let clusters, let count = model.clusters, count < Self.fewClusters else { return }
    let few = Estimate.Reason.fewClusters
    guard let wild = specification.errors.clustering?.few else {
      model.reasons.append(few.because("\(count) clusters"))
      return
    }
    let bootstrap = WildBootstrap(replicates: wild.replicates, seed: wild.seed)
    var patterns = 0
    for index in coefficients.indices {
      let test = try test(index, clusters, bootstrap, Confidence(specification.level))
      model.coefficients[index].test = test
      patterns = test.patterns
    }
    let drawn = patterns < wild.replicates ? "all" : "seed \(wild.seed),"
    model.reasons.append(
      few.because(
        "\(count) clusters, p and interval by wild bootstrap, \(drawn) \(patterns) patterns"))
  }

  private func test(
    _ coefficient: Int, _ clusters: [Int32], _ bootstrap: WildBootstrap,
    _ confidence: Confidence
  ) throws(FitError) -> WildBootstrap.Test {
    switch self {
    case .linear(let model):
      try bootstrap.test(coefficient, of: model, clusters: clusters, confidence)
    case .within(let panel):
      try bootstrap.test(coefficient, of: panel, clusters: clusters, confidence)
    }
  }
}
