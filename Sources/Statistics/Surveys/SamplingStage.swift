/// One stage at which clusters were drawn from strata, or from the clusters of the stage before.
struct SamplingStage: Sendable {
  /// The cluster of each row, numbered over all strata; -1 for a row that was not drawn.
  let clusters: [Int]
  /// The stratum of each cluster.
  let stratumOfCluster: [Int]
  /// The strata in order of appearance.
  let strata: [Stratum]
  /// By how much the other strata stand in for lonely ones (`LonelyRule.average`); else 1.
  let inflation: Double

  /// Numbers the clusters of the rows that have a weight.
  init(
    _ stage: SurveyDesign.Stage, drawn: [Bool], lonely: LonelyRule
  ) throws(SurveyProblem) {
    var numbering = ClusterNumbering(stage.strata, stage.clusters)
    clusters = drawn.indices.map { drawn[$0] ? numbering.number(of: $0) : -1 }
    if let populations = stage.populations {
      try numbering.setPopulations(populations, drawn: clusters)
    }
    stratumOfCluster = numbering.stratumOfCluster
    strata = numbering.strata.map { $0.under(lonely) }
    inflation = Self.inflation(strata, lonely)
  }

  /// Numbers what was drawn within the clusters of an earlier stage.
  init(
    _ stage: SurveyDesign.Stage, within earlier: SamplingStage, lonely: LonelyRule
  ) throws(SurveyProblem) {
    var within = ClusterNumbering(earlier.clusters.map(Int32.init), stage.strata)
    let drawn = earlier.clusters.map { $0 >= 0 }
    let strata = drawn.indices.map { drawn[$0] ? Int32(within.number(of: $0)) : 0 }
    let own = SurveyDesign.Stage(
      strata: stage.strata == nil ? earlier.clusters.map { Int32(max($0, 0)) } : strata,
      clusters: stage.clusters, populations: stage.populations)
    let flat = try SamplingStage(own, drawn: drawn, lonely: lonely)
    clusters = flat.clusters
    stratumOfCluster = flat.stratumOfCluster
    var shares = [Double](repeating: 0, count: flat.strata.count)
    for (row, cluster) in flat.clusters.enumerated() where cluster >= 0 {
      let above = earlier.strata[earlier.stratumOfCluster[earlier.clusters[row]]]
      shares[flat.stratumOfCluster[cluster]] = above.share * above.sampledShare
    }
    self.strata = zip(flat.strata, shares).map { $0.scaled(by: $1) }
    inflation = Self.inflation(self.strata, lonely)
  }

  private static func inflation(_ strata: [Stratum], _ lonely: LonelyRule) -> Double {
    let others = strata.count { !$0.isLonely }
    guard lonely == .average, others > 0 else { return 1 }
    return Double(strata.count) / Double(others)
  }

  /// A number for each cluster; the sum of their squares is the variance that the stage adds, and
  /// the sum of products with those of another column the covariance.
  ///
  /// Their parts are (1 - f) n / (n - 1) times the deviations from the stratum's mean.
  func deviations(of influence: [Double]) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: stratumOfCluster.count)
    for (row, cluster) in clusters.enumerated() where cluster >= 0 {
      sums[cluster].add(influence[row])
    }
    var totals = [CompensatedSum](repeating: CompensatedSum(), count: strata.count)
    for (cluster, stratum) in stratumOfCluster.enumerated() {
      totals[stratum].add(sums[cluster].value)
    }
    return stratumOfCluster.enumerated().map { cluster, number in
      let stratum = strata[number]
      let mean = stratum.isCentred ? totals[number].value / Double(stratum.clusters) : 0
      return (sums[cluster].value - mean) * ((stratum.factor ?? 0) * inflation).squareRoot()
    }
  }
}
