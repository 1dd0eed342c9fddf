/// The probabilities of the outcomes of one row, from the predictors of all outcomes but the base.
struct OutcomeProbabilities {
  /// The probabilities, the base first.
  let values: [Double]
  /// The logarithm of the sum of all odds against the base.
  let logTotal: Double

  /// The probabilities at predictors, of which that of the base is 0.
  init(_ predictors: [Double]) {
    let largest = predictors.reduce(0) { max($0, $1) }
    let odds = ([0] + predictors).map { Elementary.exp($0 - largest) }
    let total = odds.reduce(0, +)
    values = odds.map { $0 / total }
    logTotal = largest + Elementary.log(total)
  }

  /// The triangle L with L L' the covariance of the indicators of all outcomes but the base, by
  /// columns.
  ///
  /// Source: Tanabe, Sagae 1992, Journal of the Royal Statistical Society B 54.
  var triangle: [[Double]] {
    var left = 1.0
    var columns: [[Double]] = []
    let shares = values.dropFirst().map { max($0, 1e-290) }
    for (index, share) in shares.enumerated() {
      let rest = max(left - share, 1e-290)
      let root = (share * rest / left).squareRoot()
      let others = shares.suffix(from: index + 1).map { -share * $0 / left / root }
      columns.append([Double](repeating: 0, count: index) + [root] + others)
      left = rest
    }
    return columns
  }
}
