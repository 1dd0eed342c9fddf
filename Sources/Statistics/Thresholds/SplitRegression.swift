/// A regression that has other coefficients below and above a threshold of one of its columns:
/// an exhaustive search for the threshold.
///
/// Source: Hansen 2000, Econometrica 68.
public struct SplitRegression: Sendable {
  /// One place that was tried.
  public struct Candidate: Sendable, Equatable {
    /// The largest number that belongs to the lower regime.
    public let threshold: Double
    /// The sum of squared residuals of both regimes.
    public let sumOfSquares: Double
  }

  /// The places, ascending.
  public let candidates: [Candidate]
  /// The one of the least sum of squares.
  public let best: Candidate
  /// The sum of squares without a threshold.
  public let linearSumOfSquares: Double
  /// How many rows it rests on.
  public let rowCount: Int

  /// Tries every observed number between two quantiles (type 1), the share `trimmed` being left
  /// out on either side.
  ///
  /// Throws what makes the fits impossible; a place at which only a regime cannot be fitted is
  /// passed over.
  public init(
    response: [Double], terms: [[Double]], threshold: [Double], trimmed: Double = 0.15
  ) throws(FitError) {
    let whole = try LinearModel(
      response: PreciseColumn(response), design: LinearDesign(terms.map { PreciseColumn($0) }))
    guard threshold.count == response.count else { throw .wrongLength(term: -1) }
    guard
      let low = OrderStatistics.quantile(trimmed, of: threshold, type: .inverse),
      let high = OrderStatistics.quantile(1 - trimmed, of: threshold, type: .inverse)
    else { throw .tooFewRows(have: 0, need: 1) }
    linearSumOfSquares = whole.residualSumOfSquares
    rowCount = response.count
    let order = AscendingOrder.indices(of: threshold)
    var found: [Candidate] = []
    for (index, row) in order.enumerated() {
      let place = threshold[row]
      let isLast = index + 1 == order.count || threshold[order[index + 1]] != place
      guard place >= low, place <= high, isLast else { continue }
      let sums = [order[...index], order[(index + 1)...]].compactMap { rows in
        Self.sumOfSquares(response, terms, Array(rows))
      }
      if sums.count == 2 {
        found.append(Candidate(threshold: place, sumOfSquares: sums[0] + sums[1]))
      }
    }
    guard let best = found.min(by: { $0.sumOfSquares < $1.sumOfSquares }) else {
      throw .tooFewRows(have: rowCount, need: 2 * (terms.count + 2))
    }
    (candidates, self.best) = (found, best)
  }

  /// How much the split explains beyond one regime: (S0 - S) / (S / n).
  public var supremum: Double { deficit(of: linearSumOfSquares) }

  /// The range of thresholds that the data do not contradict at a critical value.
  public func confidenceLimits(
    critical: Double = ThresholdRegression.hansenCritical
  ) -> Interval {
    let near = candidates.filter { deficit(of: $0.sumOfSquares) <= critical }.map(\.threshold)
    return Interval(low: near.first ?? best.threshold, high: near.last ?? best.threshold)
  }

  private func deficit(of sumOfSquares: Double) -> Double {
    Double(rowCount) * (sumOfSquares - best.sumOfSquares) / best.sumOfSquares
  }

  private static func sumOfSquares(
    _ response: [Double], _ terms: [[Double]], _ rows: [Int]
  ) -> Double? {
    let design = LinearDesign(terms.map { term in PreciseColumn(rows.map { term[$0] }) })
    let model = try? LinearModel(
      response: PreciseColumn(rows.map { response[$0] }), design: design)
    return model?.residualSumOfSquares
  }
}
