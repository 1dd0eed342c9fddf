/// A sample whose variance shows in many sets of weights: each leaves out or repeats some clusters.
///
/// Estimates made with each set are compared: the variance is the sum over sets of
/// scale times the set's factor times the squared deviation from the mean of all sets.
/// Source: Wolter 2007, Introduction to Variance Estimation; R survey, `svrepdesign`.
public struct ReplicateDesign: Sendable {
  /// The weight of each row.
  public let weights: [Double]
  /// Clusters less strata; the sets of weights less one where those are not known.
  public let degreesOfFreedom: Int
  let sets: ReplicateWeights
  let scale: Double
  let factors: [Double]

  /// How sets of weights were made, which says how far they are from the estimate.
  public enum Method: Sendable, Equatable {
    /// One cluster is left out: (R - 1) / R.
    case jackknife
    /// One cluster of a stratum is left out: each set has its own factor, (n - 1) / n.
    case stratifiedJackknife
    /// Half of the clusters of each stratum of two: 1 / R.
    case balancedHalves
    /// Halves whose weights are changed by 1 - rho only: 1 / (R (1 - rho)^2).
    case fay(rho: Double)
    /// Clusters are drawn again: 1 / (R - 1).
    case bootstrap
    /// As whoever made the sets says.
    case scaled(by: Double)

    /// The factor that all of `count` sets share.
    func scale(_ count: Int) -> Double {
      let sets = Double(count)
      switch self {
      case .jackknife: return (sets - 1) / sets
      case .stratifiedJackknife: return 1
      case .balancedHalves: return 1 / sets
      case .fay(let rho): return 1 / (sets * (1 - rho) * (1 - rho))
      case .bootstrap: return 1 / (sets - 1)
      case .scaled(let factor): return factor
      }
    }
  }

  /// A design by weights and sets of weights, as data providers publish them.
  ///
  /// - Parameters:
  ///   - replicates: the sets, each as long as the weights; at least two.
  ///   - factors: a factor for each set (R's `rscales`); 1 each without.
  /// Throws `badReplicates` where sets do not fit, and `badWeight` for a weight below 0.
  public init(
    weights: [Double], replicates: [[Double]], method: Method, factors: [Double]? = nil
  ) throws(SurveyProblem) {
    let isFit = replicates.allSatisfy { set in
      set.count == weights.count && set.allSatisfy { $0 >= 0 && $0.isFinite }
    }
    let scale = method.scale(replicates.count)
    let factors = factors ?? [Double](repeating: 1, count: replicates.count)
    guard replicates.count > 1, isFit, scale > 0, scale.isFinite, factors.count == replicates.count,
      factors.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { throw .badReplicates }
    if let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .badWeight(row: row)
    }
    self.weights = weights
    degreesOfFreedom = replicates.count - 1
    sets = .columns(replicates)
    self.scale = scale
    self.factors = factors
  }

  /// The jackknife of a design: each set leaves out one first-stage cluster, and raises the others
  /// of its stratum.
  ///
  /// Throws `lonelyCluster` and `noDegreesOfFreedom`. Source: R survey, `as.svrepdesign` with types
  /// JK1 (no strata) and JKn; later stages do not count.
  public init(jackknifeOf design: SurveyDesign) throws(SurveyProblem) {
    if let problem = design.varianceProblem { throw problem }
    let stage = design.stages[0]
    weights = design.weights
    degreesOfFreedom = design.degreesOfFreedom
    sets = .leavingOut(stage)
    scale = 1
    factors = stage.stratumOfCluster.map { number in
      let stratum = stage.strata[number]
      let drawn = Double(stratum.clusters)
      return stratum.clusters > 1 ? (1 - stratum.sampledShare) * (drawn - 1) / drawn : 0
    }
  }

  /// How many sets of weights there are.
  public var count: Int { factors.count }
}

/// Where the sets of replicate weights come from.
enum ReplicateWeights: Sendable {
  /// As given, set by set.
  case columns([[Double]])
  /// Set j leaves out cluster j.
  case leavingOut(SamplingStage)

  /// The weights of a set.
  func set(_ index: Int, of weights: [Double]) -> [Double] {
    switch self {
    case .columns(let columns): return columns[index]
    case .leavingOut(let stage):
      let stratum = stage.stratumOfCluster[index]
      let drawn = Double(stage.strata[stratum].clusters)
      return weights.enumerated().map { row, weight in
        let cluster = stage.clusters[row]
        guard cluster >= 0, stage.stratumOfCluster[cluster] == stratum else { return weight }
        return cluster == index ? 0 : weight * drawn / (drawn - 1)
      }
    }
  }
}
