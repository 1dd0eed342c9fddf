/// Numbers clusters over all strata in order of appearance.
struct ClusterNumbering {
  private(set) var strata: [Stratum] = []
  private(set) var stratumOfCluster: [Int] = []
  private let stratumCodes: [Int32]?
  private let clusterCodes: [Int32]?
  private var stratumNumbers: [Int32: Int] = [:]
  private var clusterNumbers: [Int64: Int] = [:]

  init(_ strata: [Int32]?, _ clusters: [Int32]?) {
    stratumCodes = strata
    clusterCodes = clusters
  }

  /// The number of the cluster of a row, which becomes one of its stratum's.
  mutating func number(of row: Int) -> Int {
    let stratum = stratumNumber(stratumCodes?[row] ?? 0)
    guard let code = clusterCodes?[row] else { return addCluster(to: stratum) }
    let key = Int64(stratum) << 32 | Int64(code)
    if let known = clusterNumbers[key] { return known }
    let number = addCluster(to: stratum)
    clusterNumbers[key] = number
    return number
  }

  private mutating func addCluster(to stratum: Int) -> Int {
    strata[stratum].clusters += 1
    stratumOfCluster.append(stratum)
    return stratumOfCluster.count - 1
  }

  private mutating func stratumNumber(_ code: Int32) -> Int {
    if let known = stratumNumbers[code] { return known }
    strata.append(Stratum(code: code))
    stratumNumbers[code] = strata.count - 1
    return strata.count - 1
  }

  /// Takes over the population of each stratum from the rows that were drawn in it.
  mutating func setPopulations(_ sizes: [Double], drawn: [Int]) throws(SurveyProblem) {
    for (size, cluster) in zip(sizes, drawn) where cluster >= 0 {
      let stratum = stratumOfCluster[cluster]
      let known = strata[stratum].population ?? size
      guard size == known, size >= Double(strata[stratum].clusters) else {
        throw .badPopulation(stratum: strata[stratum].code)
      }
      strata[stratum].population = size
    }
  }
}
