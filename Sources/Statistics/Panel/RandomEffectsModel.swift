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
  /// The share of the variance of the response, freed in part, that the terms account for.
  public let rSquared: Double
  /// The within fit of the terms that vary within units.
  public let within: PanelModel
  /// The positions of those terms.
  public let varying: [Int]

  /// Fits terms, without the constant, to a response of units by their codes from 0.
  ///
  /// Throws what makes the fit impossible. Terms that do not vary within units may stand beside
  /// others.
  public init(
    response: PreciseColumn, terms: [PreciseColumn], units: [Int32]
  ) throws(FitError) {
    try LinearDesign(terms).check(against: response)
    let groups = try PanelGroups(units, rows: response.count)
    (within, varying) = try Self.within(
      response, terms, FixedEffects([units], keepsSingletons: true))
    let components = try VarianceComponents(
      response, terms, groups, errors: within.fit.sigma * within.fit.sigma)
    let shares = groups.rows.map { components.share(ofRows: $0.count) }
    func freed(_ column: PreciseColumn) -> PreciseColumn {
      let means = zip(groups.means(of: column), shares).map { $0 * $1 }
      return PreciseColumn(groups.numbers.indices.map { column[$0] - means[groups.numbers[$0]] })
    }
    let constant = PreciseColumn([Double](repeating: 1, count: response.count))
    let freedResponse = freed(response)
    fit = try LinearModel(
      response: freedResponse,
      design: LinearDesign(([constant] + terms).map(freed), hasIntercept: false))
    let total = Moments(of: freedResponse.high.span).sumOfSquares
    rSquared = 1 - fit.residualSumOfSquares / total
    self.components = components
    self.shares = shares
  }

  /// The within fit of the terms that vary within units, and their positions.
  private static func within(
    _ response: PreciseColumn, _ terms: [PreciseColumn], _ units: FixedEffects
  ) throws(FitError) -> (PanelModel, [Int]) {
    var varying = Array(terms.indices)
    while true {
      do throws(FitError) {
        let chosen = varying.map { terms[$0] }
        return (try PanelModel(response: response, terms: chosen, effects: units), varying)
      } catch .collinear(let lost) {
        varying = varying.indices.filter { !lost.contains($0) }.map { varying[$0] }
      }
    }
  }

  /// Whether the units' part of the errors goes with the terms, so that random effects mislead.
  ///
  /// Nil where the difference of the covariances is no covariance. Source: Hausman 1978,
  /// Econometrica 46.
  public var hausman: ChiSquaredTest? {
    let (fixed, random) = (within.fit.classicalCovariance, fit.classicalCovariance)
    let slopes = within.fit.coefficients
    let differences = slopes.indices.map { slopes[$0] - fit.coefficients[varying[$0] + 1] }
    let matrix = Matrix(size: slopes.count) {
      fixed[$0, $1] - random[varying[$0] + 1, varying[$1] + 1]
    }
    let covariance = CoefficientCovariance(
      matrix: matrix, degreesOfFreedom: Double(within.fit.degreesOfFreedom))
    guard let test = covariance.jointTest(of: differences, at: Array(slopes.indices)) else {
      return nil
    }
    return ChiSquaredTest(
      statistic: test.statistic * test.numeratorDegrees,
      degreesOfFreedom: test.numeratorDegrees)
  }
}
