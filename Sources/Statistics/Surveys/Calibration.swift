/// One change of weights to known population sizes, and what it takes out of variances.
///
/// After it, only the deviations from the categories' means vary between samples.
struct Calibration: Sendable {
  /// A column of categories with the weights that it led to.
  struct Margin: Sendable {
    let categories: [Int32]
    let count: Int
    /// The weights after this margin was met.
    let weights: [Double]
    /// By what rows count in the mean of their category.
    let shares: [Double]
  }

  let margins: [Margin]
  /// How often all margins are gone through: once where there is one.
  let rounds: Int

  /// What is left of linearised values, weights in them, beside the means of the categories.
  func residuals(of influence: [Double]) -> [Double] {
    var left = influence
    for _ in 0..<rounds {
      for margin in margins { margin.takeMeans(from: &left) }
    }
    return left
  }
}

extension Calibration.Margin {
  fileprivate func takeMeans(from influence: inout [Double]) {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: count)
    var sizes = sums
    for (row, category) in categories.enumerated() where weights[row] > 0 {
      sums[Int(category)].add(influence[row] / weights[row] * shares[row])
      sizes[Int(category)].add(shares[row])
    }
    for (row, category) in categories.enumerated() where weights[row] > 0 {
      influence[row] -= weights[row] * sums[Int(category)].value / sizes[Int(category)].value
    }
  }
}
