/// A regression for errors that have a part of each unit in common: random effects.
///
/// Units are freed of a share of their means that goes by the variances of the two parts of the
/// errors. Source: Swamy, Arora 1972, Econometrica 40; for units observed unequally often Baltagi,
/// Chang 1994, Journal of Econometrics 62.
public struct RandomEffectsModel: Sendable {
  /// The fit of the columns that were freed in part; its first term is the constant.
  public let fit: LinearModel
  /// The variances of the two parts of the errors.
  public let components: VarianceComponents
  /// The share of its mean that each unit is freed of, in the order of the codes.
  public let shares: [Double]
  /// The within fit of the same terms, if they vary within units.
  public let within: PanelModel

  /// Fits terms, without the constant, to a response of units by their codes from 0.
  ///
  /// Throws what makes the fit impossible; a term that does not vary within units is `collinear`.
  public init(
    response: PreciseColumn, terms: [PreciseColumn], units: [Int32]
  ) throws(FitError) {
    try LinearDesign(terms).check(against: response)
    let groups = try PanelGroups(units, rows: response.count)
    within = try PanelModel(
      response: response, terms: terms, effects: FixedEffects([units], keepsSingletons: true))
    let components = try VarianceComponents(
      response, terms, groups, errors: within.fit.sigma * within.fit.sigma)
    let shares = groups.rows.map { components.share(ofRows: $0.count) }
    func freed(_ column: PreciseColumn) -> PreciseColumn {
      let means = zip(groups.means(of: column), shares).map { $0 * $1 }
      return PreciseColumn(groups.numbers.indices.map { column[$0] - means[groups.numbers[$0]] })
    }
    let constant = PreciseColumn([Double](repeating: 1, count: response.count))
    fit = try LinearModel(
      response: freed(response),
      design: LinearDesign(([constant] + terms).map(freed), hasIntercept: false))
    self.components = components
    self.shares = shares
  }

  /// Whether the units' part of the errors goes with the terms, so that random effects mislead.
  ///
  /// Nil where the difference of the covariances is no covariance. Source: Hausman 1978,
  /// Econometrica 46.
  public func hausman() throws(FitError) -> ChiSquaredTest? {
    let (fixed, random) = (try within.covariance(.classical), try fit.covariance(.classical))
    let slopes = within.fit.coefficients
    let differences = zip(slopes, fit.coefficients.dropFirst()).map { $0 - $1 }
    let matrix = Matrix(size: slopes.count) {
      fixed.matrix[$0, $1] - random.matrix[$0 + 1, $1 + 1]
    }
    let covariance = CoefficientCovariance(
      matrix: matrix, degreesOfFreedom: fixed.degreesOfFreedom)
    guard let test = covariance.jointTest(of: differences, at: Array(slopes.indices)) else {
      return nil
    }
    return ChiSquaredTest(
      statistic: test.statistic * test.numeratorDegrees,
      degreesOfFreedom: test.numeratorDegrees)
  }
}
