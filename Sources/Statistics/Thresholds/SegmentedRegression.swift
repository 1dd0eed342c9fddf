/// A regression on a number whose slope changes at a break.
///
/// Where the break is not given it is found by trying every stretch between neighbouring numbers:
/// within a stretch the best break follows from a linear fit, or lies at an end (Hudson 1966, JASA
/// 61). Searches that go by steps may stop anywhere, as the sum of squares has many valleys. The
/// standard error is that of a jump at the break over the change of slope (Muggeo 2003,
/// Statistics in Medicine 22).
public struct SegmentedRegression: Sendable {
  /// Where the slope changes.
  public let breakpoint: Quotient.Part
  /// Intercept, slope before the break, the other terms, and the change of slope.
  public let coefficients: [Double]
  /// The sum of squared residuals.
  public let residualSumOfSquares: Double

  /// The fit with a given break; `terms` are the other columns.
  public init(
    response: [Double], sizes: [Double], terms: [[Double]] = [], breakpoint place: Double
  ) throws(FitError) {
    let excess = sizes.map { max($0 - place, 0) }
    let columns = [sizes] + terms + [excess]
    let fit = try Self.fit(response, columns)
    let jump = sizes.map { $0 > place ? -1.0 : 0 }
    let tangent = try Self.fit(response, columns + [jump])
    let errors = try tangent.covariance(.classical).standardErrors
    let change = fit.coefficients[terms.count + 2]
    breakpoint = Quotient.Part(place, standardError: errors[terms.count + 3] / change.magnitude)
    coefficients = fit.coefficients
    residualSumOfSquares = fit.residualSumOfSquares
  }

  /// The fit with the break that leaves the least sum of squares, among the middle sizes.
  ///
  /// `trimmed` is the share of sizes on either side that the break does not enter. Throws
  /// `tooFewRows` when no stretch is left to try, and what makes all fits impossible.
  public init(
    response: [Double], sizes: [Double], terms: [[Double]] = [], searching trimmed: Double
  ) throws(FitError) {
    let inner = try Self.innerSizes(sizes, trimmed)
    var best: (place: Double, sum: Double)?
    func consider(_ place: Double) {
      let excess = sizes.map { max($0 - place, 0) }
      guard let fit = try? Self.fit(response, [sizes] + terms + [excess]),
        fit.residualSumOfSquares < best?.sum ?? .infinity
      else { return }
      best = (place, fit.residualSumOfSquares)
    }
    for (low, high) in zip(inner, inner.dropFirst()) {
      let above = sizes.map { $0 > low ? 1.0 : 0 }
      let excess = sizes.map { $0 > low ? $0 - low : 0 }
      // The free fit bounds the stretch from below: most stretches need no other.
      guard let free = try? Self.fit(response, [sizes] + terms + [excess, above]),
        free.residualSumOfSquares < best?.sum ?? .infinity
      else { continue }
      let place = low - free.coefficients[terms.count + 3] / free.coefficients[terms.count + 2]
      if place > low, place < high { consider(place) } else { [low, high].forEach(consider) }
    }
    guard let best else { throw .tooFewRows(have: sizes.count, need: terms.count + 5) }
    try self.init(response: response, sizes: sizes, terms: terms, breakpoint: best.place)
  }

  private static func innerSizes(
    _ sizes: [Double], _ trimmed: Double
  ) throws(FitError) -> [Double] {
    guard sizes.allSatisfy(\.isFinite) else { throw .notFinite(term: 0) }
    guard let low = OrderStatistics.quantile(trimmed, of: sizes, type: .inverse),
      let high = OrderStatistics.quantile(1 - trimmed, of: sizes, type: .inverse)
    else { throw .tooFewRows(have: 0, need: 1) }
    var inner: [Double] = []
    for row in AscendingOrder.indices(of: sizes)
    where sizes[row] >= low && sizes[row] <= high && sizes[row] != inner.last {
      inner.append(sizes[row])
    }
    return inner
  }

  private static func fit(
    _ response: [Double], _ columns: [[Double]]
  ) throws(FitError) -> LinearModel {
    try LinearModel(
      response: PreciseColumn(response), design: LinearDesign(columns.map { PreciseColumn($0) }))
  }
}
