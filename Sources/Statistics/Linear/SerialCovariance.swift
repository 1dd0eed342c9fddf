extension LinearModel {
  /// The covariance of errors that depend on their neighbours in an order, less the farther away.
  ///
  /// Bartlett's weights 1 - j / (lags + 1), and n / (n - k) as in Stata. Neighbours are the next
  /// rows in the order, whatever their distance.
  /// Source: Newey, West 1987, Econometrica 55; the count of lags: Newey, West 1994, Review of
  /// Economic Studies 61.
  func serial(_ order: [Double], _ lags: Int?) throws(FitError) -> CoefficientCovariance {
    guard order.count == residuals.count else { throw .wrongLength(term: -1) }
    let rows = order.indices.sorted { (order[$0], $0) < (order[$1], $1) }
    for (row, next) in zip(rows, rows.dropFirst()) where !(order[row] < order[next]) {
      throw .samePlace(row: next)
    }
    let most = min(max(lags ?? Self.usualLags(rowCount), 0), max(rowCount - 1, 0))
    let scores = scores().map { column in rows.map { column[$0] } }
    let filling = Matrix(size: scores.count) { row, column in
      (0...most).reduce(0) { sum, lag in
        let weight = 1 - Double(lag) / Double(most + 1)
        return sum + weight * Self.product(scores[row], scores[column], apart: lag)
      }
    }
    let factor = Double(rowCount) / Double(degreesOfFreedom)
    return CoefficientCovariance(
      matrix: sandwich(filling: filling).scaled(by: factor),
      degreesOfFreedom: Double(degreesOfFreedom), lags: most)
  }

  /// 4 (n/100)^(2/9), rounded down.
  static func usualLags(_ rows: Int) -> Int {
    Int(exactly: (4 * Elementary.pow(Double(rows) / 100, 2.0 / 9)).rounded(.down)) ?? 0
  }

  /// The sum of products of entries that stand so far apart, both ways round.
  private static func product(_ a: [Double], _ b: [Double], apart lag: Int) -> Double {
    var sum = CompensatedSum()
    for row in lag..<max(a.count, lag) {
      sum.add(a[row] * b[row - lag])
      if lag > 0 { sum.add(a[row - lag] * b[row]) }
    }
    return sum.value
  }
}
