/// A regression of each unit's changes on the changes of its terms.
///
/// The constant is the mean change that no term accounts for: a trend.
/// Source: Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, 10.6.
public struct FirstDifferenceModel: Sendable {
  /// The fit, one row for each change.
  public let fit: LinearModel
  /// The later row of each change.
  public let rows: [Int]

  /// Fits terms, without the constant, to a response of units by their codes from 0.
  ///
  /// A change is that from a unit's row to its next in the order, whatever the distance. Throws
  /// what makes the fit impossible, and `samePlace` for two rows of a unit at one place.
  public init(
    response: PreciseColumn, terms: [PreciseColumn], units: [Int32], order: [Double]
  ) throws(FitError) {
    try LinearDesign(terms).check(against: response)
    guard order.count == response.count else { throw .wrongLength(term: -1) }
    var steps: [(from: Int, to: Int)] = []
    for members in try PanelGroups(units, rows: response.count).rows {
      let sorted = members.sorted { (order[$0], $0) < (order[$1], $1) }
      for (row, next) in zip(sorted, sorted.dropFirst()) {
        guard order[row] < order[next] else { throw .samePlace(row: next) }
        steps.append((row, next))
      }
    }
    func changes(_ column: PreciseColumn) -> PreciseColumn {
      PreciseColumn(steps.map { column[$0.to] - column[$0.from] })
    }
    fit = try LinearModel(response: changes(response), design: LinearDesign(terms.map(changes)))
    rows = steps.map(\.to)
  }

  /// The covariance of the coefficients; codes and places are those of all rows, a change having
  /// those of its later row.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    try fit.covariance(errors.at(rows))
  }
}
