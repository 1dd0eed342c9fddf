/// What a generalised linear model explains its response by.
public struct GeneralisedDesign: Sendable {
  /// The terms, the weights and whether there is a constant.
  public var linear: LinearDesign
  /// What is added to each row's predictor with a coefficient of 1, as the logarithm of exposure.
  public var offset: [Double]?
  /// The codes of the levels of each absorbed effect, from 0.
  public var effects: [[Int32]]

  /// A design; absorbed effects take the place of the constant.
  public init(_ linear: LinearDesign, offset: [Double]? = nil, effects: [[Int32]] = []) {
    self.linear = linear
    self.offset = offset
    self.effects = effects
    if !effects.isEmpty { self.linear.hasIntercept = false }
  }

  /// The weight of a row.
  func weight(_ row: Int) -> Double { linear.weights?[row] ?? 1 }

  /// The design of some rows.
  func keeping(_ rows: [Int]) -> GeneralisedDesign {
    let terms = linear.terms.map { term in PreciseColumn(rows.map { term[$0] }) }
    return GeneralisedDesign(
      LinearDesign(
        terms, weights: linear.weights.map { weights in rows.map { weights[$0] } },
        hasIntercept: linear.hasIntercept),
      offset: offset.map { offset in rows.map { offset[$0] } },
      effects: effects.map { codes in rows.map { codes[$0] } })
  }

  /// Offset and terms times coefficients, formed in two doubles.
  func predictors(_ coefficients: [Double], rows: Int) -> [Double] {
    let less = offset.map { $0.map { -$0 } } ?? [Double](repeating: 0, count: rows)
    return linear.residuals(of: PreciseColumn(less), coefficients.map { DoubleDouble($0) })
      .map { -$0 }
  }

  /// The weighted sum of the log-likelihoods of rows at their predictors.
  func logLikelihood(
    _ response: [Double], at predictors: [Double], _ family: any ResponseFamily
  ) -> Double {
    var sum = CompensatedSum()
    for row in response.indices {
      sum.add(weight(row) * family.logLikelihood(response[row], predictors[row]))
    }
    return sum.value
  }

  /// Says what makes a fit to `response` impossible before it is tried.
  func check(_ response: [Double], _ family: any ResponseFamily) throws(FitError) {
    try linear.check(against: PreciseColumn(response))
    for column in [offset].compactMap({ $0 }) {
      guard column.count == response.count else { throw .wrongLength(term: -1) }
      guard column.allSatisfy(\.isFinite) else { throw .notFinite(term: -1) }
    }
    for (index, codes) in effects.enumerated() where codes.count != response.count {
      throw .wrongLength(term: index)
    }
    if let row = response.firstIndex(where: { !family.allows($0) }) {
      throw .outOfRange(row: row)
    }
    let used = response.indices.filter { weight($0) > 0 }
    if let first = used.first, used.allSatisfy({ response[$0] == response[first] }) {
      throw .constantResponse(response[first])
    }
  }
}
