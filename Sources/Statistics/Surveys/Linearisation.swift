extension SurveyDesign {
  /// Estimates a target for the population, or for each domain of it.
  ///
  /// The clusters of the whole design count in every domain, also those without a row in it.
  /// A row whose number is missing belongs to no domain: its code is -1. A mean, ratio or share of a
  /// domain that lies in one cluster has no standard error (`singleCluster`): its linearised values
  /// add up to 0 there, which says nothing of how clusters differ.
  /// Source: Särndal, Swensson, Wretman 1992, 5.8; R survey, `svymean`, `svytotal`, `svyratio`.
  ///
  /// - Parameters:
  ///   - domains: the domain of each row from 0, or nil for one domain of all rows.
  ///   - count: how many domains there are; codes from there on belong to none.
  /// - Returns: an estimate per domain; empty for columns of another length than the weights.
  public func estimates(
    of target: SurveyTarget, domains: [Int32]? = nil, count: Int = 1
  ) -> [SurveyEstimate] {
    guard target.count == weights.count, domains.map({ $0.count == weights.count }) ?? true
    else { return [] }
    let rows = rows(of: domains, count: count)
    var sums = stages.map(ClusterSums.init)
    return rows.map { estimate(of: target, in: $0, &sums) }
  }

  /// The rows that were drawn, by domain.
  func rows(of domains: [Int32]?, count: Int) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: max(count, 0))
    for row in weights.indices where isDrawn(row) {
      let domain = Int(domains?[row] ?? 0)
      if rows.indices.contains(domain) { rows[domain].append(row) }
    }
    return rows
  }

  /// The estimate of a target for some of the rows, without standard error.
  func value(of target: SurveyTarget, in rows: [Int]) -> (estimate: SurveyEstimate, base: Double) {
    var (above, below, kish) = (CompensatedSum(), CompensatedSum(), WeightedMoments())
    for row in rows {
      above.add(weights[row] * target.numerator(row))
      below.add(weights[row] * target.denominator(row))
      kish.add(0, weight: weights[row])
    }
    var estimate = SurveyEstimate(
      degreesOfFreedom: degreesOfFreedom, count: rows.count, sumOfWeights: kish.sumOfWeights,
      weightEffect: kish.designEffect)
    let base = target.isTotal ? 1 : below.value
    if rows.isEmpty || base == 0 {
      estimate.problem = rows.isEmpty ? .empty : .zeroDenominator
    } else {
      estimate.value = above.value / base
    }
    return (estimate, base)
  }

  private func estimate(
    of target: SurveyTarget, in rows: [Int], _ sums: inout [ClusterSums]
  ) -> SurveyEstimate {
    var (estimate, base) = value(of: target, in: rows)
    guard let value = estimate.value else { return estimate }
    if let varianceProblem {
      estimate.problem = varianceProblem
      return estimate
    }
    if !target.isTotal, calibrations.isEmpty, liesInOneCluster(rows) {
      estimate.problem = .singleCluster
      return estimate
    }
    let linearised = rows.map { row in
      (target.numerator(row) - (target.isTotal ? 0 : value * target.denominator(row))) / base
    }
    let variance = variance(of: linearised, in: rows, &sums)
    estimate.standardError = variance.squareRoot()
    estimate.designEffect = simpleVariance(of: linearised, in: rows).map { variance / $0 }
    return estimate
  }

  /// Whether some of the rows are all of one first-stage cluster, of a stratum not taken whole.
  private func liesInOneCluster(_ rows: [Int]) -> Bool {
    guard let first = rows.first else { return false }
    let cluster = stages[0].clusters[first]
    guard cluster >= 0, stages[0].strata[stages[0].stratumOfCluster[cluster]].factor != 0 else {
      return false
    }
    return rows.allSatisfy { stages[0].clusters[$0] == cluster }
  }

  /// The variance of the weighted sum of linearised values over some of the rows.
  private func variance(
    of linearised: [Double], in rows: [Int], _ sums: inout [ClusterSums]
  ) -> Double {
    guard calibrations.isEmpty else {
      var influence = [Double](repeating: 0, count: weights.count)
      for (row, value) in zip(rows, linearised) { influence[row] = weights[row] * value }
      return variance(of: influence) ?? 0
    }
    return sums.indices.reduce(0) { total, stage in
      for (row, value) in zip(rows, linearised) { sums[stage].add(weights[row] * value, of: row) }
      return total + sums[stage].takeVariance()
    }
  }

  /// The variance that a simple random sample of as many rows would have, drawn without
  /// replacement from a population of the size that the weights add up to.
  ///
  /// Nil below two rows, where all rows are equal, and where the weights say less than the rows.
  /// Source: Kish 1965, Survey Sampling, 8.2; R survey, `svymean(deff = TRUE)`.
  private func simpleVariance(of linearised: [Double], in rows: [Int]) -> Double? {
    var moments = WeightedMoments()
    for (row, value) in zip(rows, linearised) { moments.add(value, weight: weights[row]) }
    let (size, drawn) = (moments.sumOfWeights, Double(moments.count))
    guard drawn > 1, size > drawn, let spread = moments.populationVariance, spread > 0 else {
      return nil
    }
    return spread * drawn / (drawn - 1) * size * (size - drawn) / drawn
  }
}
