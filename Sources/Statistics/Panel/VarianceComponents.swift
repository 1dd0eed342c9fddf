/// The variances of what errors have in common within units, and of what is their own.
public struct VarianceComponents: Sendable, Equatable {
  /// The variance of the rows' own part.
  public let errors: Double
  /// The variance of the units' part; 0 where its estimate is below.
  public let units: Double

  /// Estimates from the regression of means, each mean counted as often as it has rows.
  init(
    _ response: PreciseColumn, _ terms: [PreciseColumn], _ groups: PanelGroups, errors: Double
  ) throws(FitError) {
    func means(_ column: PreciseColumn) -> PreciseColumn { PreciseColumn(groups.means(of: column)) }
    let counts = groups.rows.map { Double($0.count) }
    let between = try LinearModel(
      response: means(response), design: LinearDesign(terms.map(means), weights: counts))
    let inverse = between.inverseCrossProduct
    let trace = counts.indices.reduce(0) { sum, unit in
      let entries = between.coefficients.indices.map { between.design.entry(unit, $0) }
      let turned = inverse.times(entries)
      return sum + counts[unit] * counts[unit] * zip(entries, turned).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let rest = Double(between.degreesOfFreedom) * errors
    let rows = counts.reduce(0, +)
    self.errors = errors
    units = max((between.residualSumOfSquares - rest) / (rows - trace), 0)
  }

  /// The share of its mean that a unit of some rows is freed of.
  func share(ofRows count: Int) -> Double {
    1 - (errors / (errors + Double(count) * units)).squareRoot()
  }
}
