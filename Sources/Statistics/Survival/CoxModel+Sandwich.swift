extension CoxModel {
  /// The covariance of the coefficients from the influences of rows, or of clusters of rows.
  ///
  /// Right when terms do not quite multiply the hazard, when rows were drawn with unequal chances,
  /// and, by cluster, when rows of a cluster are alike. No correction for few clusters. `clusters`
  /// are codes from 0 for all rows of what was observed. Source: Lin, Wei 1989, JASA 84.
  public func robustCovariance(clusters: [Int]? = nil) throws(SurvivalProblem) -> Matrix {
    let codes = try clusters.map { codes throws(SurvivalProblem) in
      guard codes.allSatisfy(codes.indices.contains) else { throw .wrongLength }
      return try riskSets.observed.kept(codes)
    }
    let residuals = scoreResiduals
    let count = codes.map { ($0.max() ?? -1) + 1 } ?? rowCount
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: coefficients.count), count: count)
    var copies = [Double](repeating: 1, count: count)
    for (row, residual) in residuals.enumerated() {
      let (group, weight) = (codes?[row] ?? row, riskSets.observed.weight(row))
      let isCopied = codes == nil && !riskSets.observed.weights.areProbabilities
      if isCopied { copies[group] = weight }
      for term in coefficients.indices {
        sums[group][term] += (isCopied ? 1 : weight) * residual[term]
      }
    }
    let middle = Matrix(size: coefficients.count) { first, second in
      sums.indices.reduce(0) { $0 + copies[$1] * sums[$1][first] * sums[$1][second] }
    }
    return covariance * middle * covariance
  }

  /// How much each row moves the slope of the likelihood, term by term, for a weight of 1.
  var scoreResiduals: [[Double]] {
    let scaled = zip(coefficients, riskSets.scales).map { $0 * $1 }
    var residuals = [[Double]](
      repeating: [Double](repeating: 0, count: coefficients.count), count: rowCount)
    for stratum in riskSets.strata.indices {
      var failures: [CoxFailure] = []
      riskSets.forEachFailure(of: stratum, at: scaled) { failures.append($0) }
      let hazards = CoxHazards(failures.reversed(), termCount: scaled.count)
      for row in riskSets.strata[stratum] {
        let terms = riskSets.terms.map { $0[row] }
        let found = hazards.residual(
          of: terms, risk: Elementary.exp(riskSets.logRisk(row, scaled)),
          from: riskSets.observed.entries?[row], to: riskSets.observed.times[row],
          isEvent: riskSets.observed.events[row])
        residuals[row] = found.indices.map { found[$0] * riskSets.scales[$0] }
      }
    }
    return residuals
  }
}

extension CoxModel {
  /// The covariance by the information, for coefficients that are normal.
  public var normalCovariance: CoefficientCovariance {
    CoefficientCovariance(matrix: covariance, degreesOfFreedom: .infinity)
  }

  /// The covariance by influences, of rows or of clusters, times a correction.
  public func sandwich(
    clusters: [Int]? = nil, times factor: Double = 1
  ) throws(SurvivalProblem) -> CoefficientCovariance {
    CoefficientCovariance(
      matrix: try robustCovariance(clusters: clusters).scaled(by: factor),
      degreesOfFreedom: .infinity, clusters: clusters.map { Set($0).count })
  }
}
