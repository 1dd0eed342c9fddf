/// The failures of one time within a stratum, against those at risk.
struct CoxFailure {
  /// One failure of those that share the time: what it was drawn from.
  struct Draw {
    /// The share of the failures that is taken as gone already.
    let gone: Double
    /// The risks added up.
    let total: Double
    /// The means of the terms, weighted by risk.
    let means: [Double]
    /// The means of their products.
    let products: Matrix
  }

  /// When.
  let time: Double
  /// How much each draw counts.
  let weight: Double
  /// The draws: as many as failures by Efron's rule, or all in one by Breslow's.
  let draws: [Draw]
  /// The logarithms of the risks of those who fail, weighted and added up.
  let logRisk: Double
  /// The terms of those who fail, weighted and added up.
  let terms: [Double]

  /// The covariance of two terms among those at risk, over all draws.
  func variance(_ row: Int, _ column: Int) -> Double {
    draws.reduce(0) { sum, draw in
      sum + weight * (draw.products[row, column] - draw.means[row] * draw.means[column])
    }
  }

  /// What is surprising in the terms of those who fail (Schoenfeld's residual).
  func residual(_ term: Int) -> Double {
    draws.reduce(terms[term]) { $0 - weight * $1.means[term] }
  }
}
