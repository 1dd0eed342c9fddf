/// The sums of linearised values by cluster, for one domain after the other.
///
/// Only the clusters that a domain touches are visited, so that many small domains are cheap.
struct ClusterSums {
  private var sums: [CompensatedSum]
  private var isTouched: [Bool]
  private var touched: [Int] = []
  private var strata: [(sum: CompensatedSum, clusters: Int)]

  init(_ design: SurveyDesign) {
    sums = [CompensatedSum](repeating: CompensatedSum(), count: design.clusterCount)
    isTouched = [Bool](repeating: false, count: design.clusterCount)
    strata = Array(repeating: (CompensatedSum(), 0), count: design.stratumCount)
  }

  /// Adds a row's linearised value to its cluster.
  mutating func add(_ value: Double, to cluster: Int) {
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
  mutating func takeVariance(_ design: SurveyDesign) -> Double {
    for cluster in touched {
      strata[design.stratumOfCluster[cluster]].sum.add(sums[cluster].value)
      strata[design.stratumOfCluster[cluster]].clusters += 1
    }
    var variance = CompensatedSum()
    for cluster in touched {
      let stratum = design.stratumOfCluster[cluster]
      let deviation = sums[cluster].value - mean(stratum, design)
      variance.add((design.strata[stratum].factor ?? 0) * deviation * deviation)
    }
    for stratum in strata.indices where strata[stratum].clusters > 0 {
      let untouched = Double(design.strata[stratum].clusters - strata[stratum].clusters)
      let square = mean(stratum, design) * mean(stratum, design)
      variance.add((design.strata[stratum].factor ?? 0) * untouched * square)
    }
    clear()
    return max(variance.value, 0)
  }

  private func mean(_ stratum: Int, _ design: SurveyDesign) -> Double {
    strata[stratum].sum.value / Double(design.strata[stratum].clusters)
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
