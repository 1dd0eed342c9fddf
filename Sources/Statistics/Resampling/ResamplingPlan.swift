/// How rows are drawn again to see how an estimate varies.
public struct ResamplingPlan: Sendable, Equatable {
  /// How many samples are drawn.
  public let replicates: Int
  /// Where the random numbers start.
  public let seed: UInt64
  /// The generator of the random numbers, as results name it.
  public static let generator = "SplitMix64"
  /// The rows of each cluster, by stratum.
  let strata: [[[Int]]]

  /// A plan that draws rows, or whole clusters of them, with replacement, as many from each
  /// stratum as it has.
  ///
  /// - Parameters:
  ///   - rows: how many rows there are.
  ///   - strata: the stratum of each row; one without.
  ///   - clusters: the cluster of each row, numbered within strata or over all; rows without.
  ///   - draws: how many samples, and from which seed.
  /// Nil for codes of another length, and for fewer than one row or sample.
  public init?(
    rows: Int, strata: [Int32]? = nil, clusters: [Int32]? = nil,
    draws: (replicates: Int, seed: UInt64)
  ) {
    guard rows > 0, draws.replicates > 0, strata.map({ $0.count == rows }) ?? true,
      clusters.map({ $0.count == rows }) ?? true
    else { return nil }
    replicates = draws.replicates
    seed = draws.seed
    var numbering = ClusterNumbering(strata, clusters)
    let numbers = (0..<rows).map { numbering.number(of: $0) }
    var members = [[Int]](repeating: [], count: numbering.stratumOfCluster.count)
    for (row, cluster) in numbers.enumerated() { members[cluster].append(row) }
    var parts = [[[Int]]](repeating: [], count: numbering.strata.count)
    for (cluster, stratum) in numbering.stratumOfCluster.enumerated() {
      parts[stratum].append(members[cluster])
    }
    self.strata = parts
  }

  /// One sample: the rows drawn.
  func sample(_ generator: inout SeededGenerator) -> [Int] {
    strata.flatMap { clusters in
      clusters.flatMap { _ in clusters[generator.index(below: clusters.count)] }
    }
  }

  /// All rows but those of one cluster, for each cluster of a stratum that has others.
  var leavingOut: [[Int]] {
    strata.indices.flatMap { stratum -> [[Int]] in
      guard strata[stratum].count > 1 else { return [] }
      let others = strata.indices.filter { $0 != stratum }.flatMap { strata[$0].flatMap { $0 } }
      return strata[stratum].indices.map { left in
        others + strata[stratum].indices.filter { $0 != left }.flatMap { strata[stratum][$0] }
      }
    }
  }
}
