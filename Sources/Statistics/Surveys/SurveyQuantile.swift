/// A quantile of a population, with the interval that the share of units up to it gives.
public struct SurveyQuantile: Sendable, Equatable {
  /// The quantile, its standard error (half the interval over t) and what it rests on.
  public let estimate: SurveyEstimate
  /// The interval; nil where the estimate says why.
  public let interval: Interval?
}

extension SurveyDesign {
  /// Estimates a quantile of a number for each domain.
  ///
  /// The interval is Woodruff's: the limits of the share of units up to the quantile, by t, are
  /// turned back into numbers. A limit below 0 or above 1 has none, and the interval is
  /// `unbounded`. Source: Woodruff 1952, JASA 47; R survey 4.1, `svyquantile` with
  /// `interval.type = "mean"`, which gives nearest shares to every design.
  ///
  /// - Parameters:
  ///   - probability: the share of units that lie below.
  ///   - type: how the quantile is read off the weighted numbers.
  ///   - domains: the domain of each row and how many there are; -1 belongs to none.
  public func quantiles(
    _ probability: Double, of values: [Double], type: QuantileType = .gumbel,
    domains: (codes: [Int32]?, count: Int) = (nil, 1), _ confidence: Confidence = .usual
  ) -> [SurveyQuantile] {
    guard values.count == weights.count, domains.codes.map({ $0.count == weights.count }) ?? true
    else { return [] }
    let rows = rows(of: domains.codes, count: domains.count)
    let orders = rows.map { rows in
      WeightedQuantile(of: rows.map { values[$0] }, weights: rows.map { weights[$0] })
    }
    let found = orders.map { $0?.value(at: probability, type: type) }
    var isBelow = [Bool](repeating: false, count: values.count)
    for (domain, rows) in rows.enumerated() {
      guard let quantile = found[domain] else { continue }
      for row in rows { isBelow[row] = values[row] <= quantile }
    }
    let shares = estimates(of: .share(isBelow), domains: domains.codes, count: domains.count)
    return shares.indices.map { domain in
      let rule = QuantileRule(order: orders[domain], type: type)
      return rule.quantile(found[domain], share: shares[domain], confidence)
    }
  }
}

/// How shares of the weight are turned into numbers.
struct QuantileRule {
  let order: WeightedQuantile?
  let type: QuantileType

  /// The quantile with what the share of units up to it says of its precision.
  func quantile(
    _ value: Double?, share: SurveyEstimate, _ confidence: Confidence
  ) -> SurveyQuantile {
    var estimate = share
    (estimate.value, estimate.standardError, estimate.designEffect) = (value, nil, nil)
    guard let limits = share.interval(confidence),
      let reach = confidence.reach(degreesOfFreedom: Double(share.degreesOfFreedom))
    else { return SurveyQuantile(estimate: estimate, interval: nil) }
    guard limits.low >= 0, limits.high <= 1,
      let low = order?.value(at: limits.low, type: type),
      let high = order?.value(at: limits.high, type: type)
    else {
      estimate.problem = .unbounded
      return SurveyQuantile(estimate: estimate, interval: nil)
    }
    estimate.standardError = (high - low) / (2 * reach)
    return SurveyQuantile(estimate: estimate, interval: Interval(low: low, high: high))
  }
}
