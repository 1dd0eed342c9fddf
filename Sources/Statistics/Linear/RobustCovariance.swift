extension LinearModel {
  /// The leverage from which a row says all about a coefficient, and nothing about errors.
  private static let wholeLeverage = 1 - 1e-10

  /// The covariance of errors that each have a variance of their own.
  ///
  /// Source: White 1980, Econometrica 48; MacKinnon, White 1985, Journal of Econometrics 29
  /// (HC1-HC3); Cribari-Neto 2004, Computational Statistics and Data Analysis 45 (HC4).
  func heteroscedastic(
    _ errors: ErrorStructure, beside effects: FixedEffects?
  ) throws(FitError) -> Matrix {
    guard errors != .hc0, errors != .hc1 else {
      let factor = errors == .hc1 ? Double(rowCount) / Double(degreesOfFreedom) : 1
      return sandwich(scores()).scaled(by: factor)
    }
    let leverages = try leverages(beside: effects)
    if let row = leverages.firstIndex(where: { $0 > Self.wholeLeverage }) {
      throw .wholeLeverage(row: row)
    }
    let mean = Double(design.coefficientCount + design.absorbed.degrees) / Double(rowCount)
    return sandwich(
      scores { row in
        let rest = 1 - leverages[row]
        switch errors {
        case .hc2: return 1 / rest.squareRoot()
        case .hc3: return 1 / rest
        default: return 1 / Elementary.pow(rest, min(4, leverages[row] / mean) / 2)
        }
      })
  }

  /// The weight of each row's own response in its fitted value, absorbed effects included.
  ///
  /// Throws where it is not known: with instruments, or beside effects of too many levels in more
  /// than one factor.
  public func leverages() throws(FitError) -> [Double] {
    try leverages(beside: nil)
  }

  func leverages(beside effects: FixedEffects?) throws(FitError) -> [Double] {
    guard !isInstrumented else { throw .leverageUnknown }
    guard design.absorbed.degrees > 0 else { return ownLeverages }
    guard let projection = effects?.projection else { throw .leverageUnknown }
    return zip(ownLeverages, projection.leverages).map { $0 + $1 }
  }

  private var ownLeverages: [Double] {
    let columns = coefficients.indices
    return residuals.indices.map { row in
      let entries = columns.map { design.entry(row, $0) }
      var sum = 0.0
      for column in columns {
        for other in columns {
          sum += entries[column] * entries[other] * inverseCrossProduct[column, other]
        }
      }
      return sum * (design.weights?[row] ?? 1)
    }
  }
}
