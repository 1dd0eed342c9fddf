/// A linear model whose fixed effects are taken out before the fit.
public struct PanelModel: Sendable {
  /// The fit of what is left of the response to what is left of the terms.
  ///
  /// Its R2 is the within R2; its rows are those that take part.
  public let fit: LinearModel
  /// The effects that were taken out.
  public let effects: FixedEffects
  /// The share of variation explained by terms and effects together.
  public let rSquared: Double

  /// The share of a term's variation below which the effects already say it.
  static let tolerance = 1e-10

  /// Fits terms to a response beside effects; columns hold all rows, also those that drop out.
  ///
  /// Throws what makes the fit impossible; terms that the effects already say are `collinear`.
  public init(
    response: [Double], terms: [[Double]], effects: FixedEffects
  ) throws(FitError) {
    try Self.check(response, terms, effects)
    let kept = effects.kept(response)
    var columns: [PreciseColumn] = []
    var lost: [Int] = []
    for (index, term) in terms.enumerated() {
      let term = effects.kept(term)
      let within = try effects.within(term)
      if Self.isNothing(within, beside: term) { lost.append(index) }
      columns.append(PreciseColumn(within))
    }
    guard lost.isEmpty else { throw .collinear(lost) }
    let design = LinearDesign(
      columns, weights: effects.weights, hasIntercept: false,
      absorbed: AbsorbedEffects(degrees: effects.degrees))
    fit = try LinearModel(response: PreciseColumn(effects.within(kept)), design: design)
    self.effects = effects
    let total = LinearDesign([], weights: effects.weights).totalSumOfSquares(kept)
    rSquared = 1 - fit.residualSumOfSquares / total
  }

  /// The covariance of the slopes.
  ///
  /// Cluster codes are those of all rows; effects nested within them are found here.
  public func covariance(_ errors: ErrorStructure) throws(FitError) -> CoefficientCovariance {
    guard case .clustered(let codes, let correction) = errors else {
      return try fit.covariance(errors)
    }
    let clusters = try clusters(of: codes)
    var counted = fit
    counted.design.absorbed = effects.absorbed(clusteredBy: clusters)
    return try counted.covariance(.clustered(clusters, correction))
  }

  /// The clusters of the rows that take part, from those of all rows.
  func clusters(of codes: [Int32]) throws(FitError) -> [Int32] {
    guard codes.count == fit.residuals.count + effects.singletons else {
      throw .wrongLength(term: -1)
    }
    return effects.kept(codes)
  }

  private static func check(
    _ response: [Double], _ terms: [[Double]], _ effects: FixedEffects
  ) throws(FitError) {
    let count = (effects.factors.first?.codes.count ?? 0) + effects.singletons
    for (index, column) in ([response] + terms).enumerated() {
      guard column.count == count else { throw .wrongLength(term: index - 1) }
      guard column.allSatisfy(\.isFinite) else { throw .notFinite(term: index - 1) }
    }
  }

  private static func isNothing(_ within: [Double], beside column: [Double]) -> Bool {
    let left = within.reduce(0) { max($0, $1.magnitude) }
    let whole = column.reduce(0) { max($0, $1.magnitude) }
    return left <= tolerance * whole
  }
}
