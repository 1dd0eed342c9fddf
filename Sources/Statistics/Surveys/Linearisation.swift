extension SurveyDesign {
  /// Estimates a target for the population, or for each domain of it.
  ///
  /// The clusters of the whole design count in every domain, also those without a row in it.
  /// A row whose number is missing belongs to no domain: its code is -1.
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
    var rows = [[Int]](repeating: [], count: max(count, 0))
    for row in weights.indices where clusters[row] >= 0 {
      let domain = Int(domains?[row] ?? 0)
      if rows.indices.contains(domain) { rows[domain].append(row) }
    }
    var sums = ClusterSums(self)
    return rows.map { estimate(of: target, in: $0, &sums) }
  }

  private func estimate(
    of target: SurveyTarget, in rows: [Int], _ sums: inout ClusterSums
  ) -> SurveyEstimate {
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
    guard !rows.isEmpty, base != 0 else {
      estimate.problem = rows.isEmpty ? .empty : .zeroDenominator
      return estimate
    }
    let value = above.value / base
    estimate.value = value
    addError(to: &estimate) {
      for row in rows {
        let fitted = target.isTotal ? 0 : value * target.denominator(row)
        sums.add(weights[row] * (target.numerator(row) - fitted) / base, to: clusters[row])
      }
      return sums.takeVariance(self)
    }
    return estimate
  }

  /// Adds the standard error, or why there is none.
  private func addError(to estimate: inout SurveyEstimate, _ variance: () -> Double) {
    if let lonelyStratum {
      estimate.problem = .lonelyCluster(stratum: lonelyStratum)
    } else if degreesOfFreedom < 1 {
      estimate.problem = .noDegreesOfFreedom
    } else {
      estimate.standardError = variance().squareRoot()
    }
  }
}
