/// How the rows of a probability sample were drawn: strata, clusters within them, weights.
///
/// A row of weight zero was not drawn. Clusters are those of the first stage, numbered within
/// their stratum or over all; without clusters each row is one, without strata there is one.
public struct SurveyDesign: Sendable {
  /// The weight of each row: one over its probability of being drawn.
  public let weights: [Double]
  /// How many first-stage clusters were drawn.
  public let clusterCount: Int
  /// How many strata they were drawn from.
  public let stratumCount: Int
  /// The cluster of each row, numbered over all strata; -1 for a row that was not drawn.
  let clusters: [Int]
  /// The stratum of each cluster.
  let stratumOfCluster: [Int]
  let strata: [Stratum]

  /// What the variance needs of a stratum.
  struct Stratum: Sendable, Equatable {
    /// The code by which the stratum was given.
    let code: Int32
    var clusters = 0
    var population: Double?

    /// (1 - f) n / (n - 1), 0 for a stratum that was taken whole; nil for a lonely cluster.
    var factor: Double? {
      let drawn = Double(clusters)
      let left = 1 - (population.map { drawn / $0 } ?? 0)
      if left == 0 { return 0 }
      return clusters > 1 ? left * drawn / (drawn - 1) : nil
    }
  }

  /// Clusters less strata.
  public var degreesOfFreedom: Int { clusterCount - stratumCount }

  /// A stratum of one cluster that was not taken whole: variances are not estimable then.
  public var lonelyStratum: Int32? {
    strata.first { $0.factor == nil }?.code
  }

  /// Describes a sample by columns of equal length.
  ///
  /// - Parameter populations: for each row how many clusters its stratum has in the population,
  ///   or nil where the share that was drawn is negligible.
  public init(
    weights: [Double], strata: [Int32]? = nil, clusters: [Int32]? = nil,
    populations: [Double]? = nil
  ) throws(SurveyProblem) {
    for codes in [strata, clusters] {
      guard let codes else { continue }
      guard codes.count == weights.count, codes.allSatisfy({ $0 >= 0 }) else {
        throw .wrongLength
      }
    }
    guard populations.map({ $0.count == weights.count }) ?? true else { throw .wrongLength }
    if let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw .badWeight(row: row)
    }
    var numbering = ClusterNumbering(strata, clusters)
    self.clusters = weights.indices.map { weights[$0] > 0 ? numbering.number(of: $0) : -1 }
    if let populations { try numbering.setPopulations(populations, drawn: self.clusters) }
    self.weights = weights
    self.strata = numbering.strata
    stratumOfCluster = numbering.stratumOfCluster
    clusterCount = numbering.stratumOfCluster.count
    stratumCount = numbering.strata.count
  }
}
