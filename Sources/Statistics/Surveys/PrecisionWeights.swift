/// Means of numbers whose weights say how precise each is: proportional to one over its variance.
public enum PrecisionWeights {
  /// The weighted mean of each domain, with the standard error that the spread around it gives.
  ///
  /// sum w (x - m)^2 / ((n - 1) sum w) under the root, by t with n - 1 degrees of freedom; rows of
  /// weight 0 do not count. Source: Cochran 1937, JRSS Supplement 4; Stata's `aweight`.
  ///
  /// - Parameters:
  ///   - domains: the domain of each row from 0; -1 belongs to none.
  ///   - count: how many domains there are.
  /// Empty for columns of another length than the weights, or a weight that is not 0 or more.
  public static func means(
    of values: [Double], weights: [Double], domains: [Int32], count: Int
  ) -> [SurveyEstimate] {
    guard values.count == weights.count, domains.count == weights.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return [] }
    var moments = [WeightedMoments](repeating: WeightedMoments(), count: max(count, 0))
    for (row, domain) in domains.enumerated() where moments.indices.contains(Int(domain)) {
      moments[Int(domain)].add(values[row], weight: weights[row])
    }
    return moments.map(estimate)
  }

  private static func estimate(_ moments: WeightedMoments) -> SurveyEstimate {
    var estimate = SurveyEstimate(
      degreesOfFreedom: max(moments.count - 1, 0), count: moments.count,
      sumOfWeights: moments.sumOfWeights, weightEffect: moments.designEffect)
    guard let variance = moments.populationVariance else {
      estimate.problem = .empty
      return estimate
    }
    estimate.value = moments.mean
    if moments.count > 1 {
      estimate.standardError = (variance / Double(moments.count - 1)).squareRoot()
    } else {
      estimate.problem = .noDegreesOfFreedom
    }
    return estimate
  }
}
