/// A regression of the means of units on the means of their terms: what sets units apart.
///
/// Source: Baltagi 2021, Econometric Analysis of Panel Data, 2.3.
public struct BetweenModel: Sendable {
  /// The fit, one row for each unit in the order of the codes.
  public let fit: LinearModel
  /// The first row of each unit.
  public let rows: [Int]
  private let units: Factor

  /// Fits terms, without the constant, to a response of units by their codes from 0.
  ///
  /// Each unit counts once, however often it was observed. Throws what makes the fit impossible.
  public init(
    response: PreciseColumn, terms: [PreciseColumn], units: [Int32]
  ) throws(FitError) {
    try LinearDesign(terms).check(against: response)
    let groups = try PanelGroups(units, rows: response.count)
    func means(_ column: PreciseColumn) -> PreciseColumn { PreciseColumn(groups.means(of: column)) }
    fit = try LinearModel(response: means(response), design: LinearDesign(terms.map(means)))
    rows = groups.rows.compactMap(\.first)
    self.units = Factor(units, weights: nil)
  }

  /// The covariance of the coefficients; codes and places are those of all rows.
  ///
  /// Throws `cutUnits` for clusters that a unit is not wholly part of.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    guard errors.groupings.allSatisfy({ units.isNested(in: $0) }) else { throw .cutUnits }
    return try fit.covariance(errors.at(rows))
  }
}
