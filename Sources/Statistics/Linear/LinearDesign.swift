/// What a linear model explains its response by.
public struct LinearDesign: Sendable {
  /// The columns of the design, without the constant.
  public var terms: [PreciseColumn]
  /// A weight per row, or nil for equal ones.
  public var weights: [Double]?
  /// Whether a constant column stands before the terms.
  public var hasIntercept: Bool
  /// The effects that response and terms were freed of before.
  public var absorbed: AbsorbedEffects

  /// A design; without absorbed effects unless told otherwise.
  public init(
    _ terms: [PreciseColumn], weights: [Double]? = nil, hasIntercept: Bool = true,
    absorbed: AbsorbedEffects = .none
  ) {
    self.terms = terms
    self.weights = weights
    self.hasIntercept = hasIntercept
    self.absorbed = absorbed
  }

  /// The number of coefficients.
  var coefficientCount: Int { terms.count + (hasIntercept ? 1 : 0) }

  /// The index among the terms of a coefficient.
  func term(ofCoefficient index: Int) -> Int { hasIntercept ? index - 1 : index }

  /// The nearest double of the entry of a row for a coefficient.
  func entry(_ row: Int, _ coefficient: Int) -> Double {
    let index = term(ofCoefficient: coefficient)
    return index < 0 ? 1 : terms[index].high[row]
  }

  /// The magnitude from which sums of squares overflow, so that a number counts as infinite.
  private static let largest = 1e150

  /// Says what makes a fit to `response` impossible before it is tried.
  func check(against response: PreciseColumn) throws(FitError) {
    for (index, term) in terms.enumerated() where term.count != response.count {
      throw .wrongLength(term: index)
    }
    for (index, column) in ([response] + terms).enumerated()
    where !column.high.allSatisfy({ $0.magnitude < Self.largest }) {
      throw .notFinite(term: index - 1)
    }
    if let weights {
      guard weights.count == response.count else { throw .wrongLength(term: -1) }
      if let row = weights.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
        throw .badWeight(row: row)
      }
    }
    let used = weights.map { $0.count { $0 > 0 } } ?? response.count
    let need = coefficientCount + absorbed.degrees + 1
    guard used >= need else { throw .tooFewRows(have: used, need: need) }
  }
}
