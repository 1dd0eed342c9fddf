extension ReplicateDesign {
  /// Estimates a target for the population, or for each domain of it, as `SurveyDesign` does.
  public func estimates(
    of target: SurveyTarget, domains: [Int32]? = nil, count: Int = 1
  ) -> [SurveyEstimate] {
    guard target.count == weights.count, domains.map({ $0.count == weights.count }) ?? true
    else { return [] }
    return estimates(domains: domains, count: count) { rows, weights in
      var (above, below) = (CompensatedSum(), CompensatedSum())
      for row in rows {
        above.add(weights[row] * target.numerator(row))
        below.add(weights[row] * target.denominator(row))
      }
      if target.isTotal { return above.value }
      return below.value == 0 ? nil : above.value / below.value
    }
  }

  /// Estimates a quantile of a number for each domain.
  ///
  /// Jackknife sets are unfit for quantiles, of which the variance does not settle (Efron 1979);
  /// halves and bootstrap sets are not.
  public func quantiles(
    _ probability: Double, of values: [Double], type: QuantileType = .gumbel,
    domains: (codes: [Int32]?, count: Int) = (nil, 1)
  ) -> [SurveyEstimate] {
    guard values.count == weights.count, domains.codes.map({ $0.count == weights.count }) ?? true
    else { return [] }
    return estimates(domains: domains.codes, count: domains.count) { rows, weights in
      let order = WeightedQuantile(
        of: rows.map { values[$0] }, weights: rows.map { weights[$0] })
      return order?.value(at: probability, type: type)
    }
  }

  /// Estimates any statistic of rows and their weights for each domain.
  ///
  /// Without a standard error where a set of weights gives no number (`badReplicates`).
  public func estimates(
    domains: [Int32]? = nil, count: Int = 1,
    of statistic: (_ rows: [Int], _ weights: [Double]) -> Double?
  ) -> [SurveyEstimate] {
    var rows = [[Int]](repeating: [], count: max(count, 0))
    for row in weights.indices where weights[row] > 0 {
      let domain = Int(domains?[row] ?? 0)
      if rows.indices.contains(domain) { rows[domain].append(row) }
    }
    var found = rows.map { [statistic($0, weights)] }
    for set in factors.indices {
      let weights = sets.set(set, of: weights)
      for domain in rows.indices { found[domain].append(statistic(rows[domain], weights)) }
    }
    return zip(rows, found).map { estimate($0, $1) }
  }

  /// The estimate of a domain from the number of all weights and those of the sets.
  private func estimate(_ rows: [Int], _ found: [Double?]) -> SurveyEstimate {
    var kish = WeightedMoments()
    for row in rows { kish.add(0, weight: weights[row]) }
    var estimate = SurveyEstimate(
      degreesOfFreedom: degreesOfFreedom, count: rows.count, sumOfWeights: kish.sumOfWeights,
      weightEffect: kish.designEffect)
    guard let value = found[0] else {
      estimate.problem = rows.isEmpty ? .empty : .zeroDenominator
      return estimate
    }
    estimate.value = value
    let replicates = found.dropFirst().compactMap { $0 }
    if replicates.count == factors.count {
      estimate.standardError = variance(of: replicates).squareRoot()
    } else {
      estimate.problem = .badReplicates
    }
    return estimate
  }

  private func variance(of replicates: [Double]) -> Double {
    var (sum, counted) = (CompensatedSum(), 0.0)
    for (value, factor) in zip(replicates, factors) where factor > 0 {
      sum.add(value)
      counted += 1
    }
    guard counted > 0 else { return 0 }
    let mean = sum.value / counted
    var variance = CompensatedSum()
    for (value, factor) in zip(replicates, factors) {
      variance.add(scale * factor * (value - mean) * (value - mean))
    }
    return variance.value
  }
}
