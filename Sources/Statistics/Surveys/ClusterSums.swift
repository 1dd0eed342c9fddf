/// The sums of linearised values by cluster, for one domain after the other.
///
/// Only the clusters that a domain touches are visited, so that many small domains are cheap.
struct ClusterSums {
  private let stage: SamplingStage
  private var sums: [CompensatedSum]
  private var isTouched: [Bool]
  private var touched: [Int] = []
  private var strata: [(sum: CompensatedSum, clusters: Int)]

  init(_ stage: SamplingStage) {
    self.stage = stage
    sums = [CompensatedSum](repeating: CompensatedSum(), count: stage.stratumOfCluster.count)
    isTouched = [Bool](repeating: false, count: sums.count)
    strata = Array(repeating: (CompensatedSum(), 0), count: stage.strata.count)
  }

  /// Adds a row's linearised value to its cluster.
  mutating func add(_ value: Double, of row: Int) {
    let cluster = stage.clusters[row]
    if !isTouched[cluster] {
      isTouched[cluster] = true
      touched.append(cluster)
    }
    sums[cluster].add(value)
  }

  /// The variance of the sum over all clusters; makes room for the next domain.
  ///
  /// Sum over strata of (1 - f) n / (n - 1) times the squared deviations from the stratum's mean,
  /// in which untouched clusters stand with 0.
  mutating func takeVariance() -> Double {
    for cluster in touched {
      strata[stage.stratumOfCluster[cluster]].sum.add(sums[cluster].value)
      strata[stage.stratumOfCluster[cluster]].clusters += 1
    }
    var variance = CompensatedSum()
    for cluster in touched {
      let number = stage.stratumOfCluster[cluster]
      let deviation = sums[cluster].value - mean(number)
      variance.add((stage.strata[number].factor ?? 0) * deviation * deviation)
    }
    for number in strata.indices where strata[number].clusters > 0 {
      let untouched = Double(stage.strata[number].clusters - strata[number].clusters)
      variance.add((stage.strata[number].factor ?? 0) * untouched * mean(number) * mean(number))
    }
    clear()
    return max(variance.value, 0) * stage.inflation
  }

  private func mean(_ number: Int) -> Double {
    let stratum = stage.strata[number]
    return stratum.isCentred ? strata[number].sum.value / Double(stratum.clusters) : 0
  }

  private mutating func clear() {
    for cluster in touched {
      sums[cluster] = CompensatedSum()
      isTouched[cluster] = false
    }
    touched.removeAll(keepingCapacity: true)
    strata = Array(repeating: (CompensatedSum(), 0), count: strata.count)
  }
}
