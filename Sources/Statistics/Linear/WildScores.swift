/// What a wild bootstrap needs of a model: everything is linear in the clusters' multipliers.
///
/// With a the row of (X'WX)^-1 X'W of the coefficient and M what makes residuals, a pattern v gives
/// the coefficient sum v_h a'u_h and the cluster scores sum v_h a_g'(M u_h)_g. The residuals u
/// under the null value r are those of the fit plus (estimate - r) times what is left of the
/// coefficient's column beside the others, so that the sums of these two parts are enough.
///
/// Source: Roodman, MacKinnon, Nielsen, Webb 2019, The Stata Journal 19.
struct WildScores {
  /// The estimate of the coefficient.
  let estimate: Double
  /// The root of the sum of squared cluster scores: a standard error before its correction.
  let spread: Double
  private let ofResiduals: WildPart
  private let ofColumn: WildPart

  /// The scores of a coefficient of a model, of which effects may have been taken before.
  init(
    _ coefficient: Int, of model: LinearModel, _ clusters: Clusters, within effects: FixedEffects?
  ) throws(FitError) {
    guard model.coefficients.indices.contains(coefficient) else {
      throw .wrongLength(term: coefficient)
    }
    let inverse = model.inverseCrossProduct
    let slopes = model.residuals.indices.map { row in
      model.coefficients.indices.reduce(0) {
        $0 + inverse[coefficient, $1] * model.design.entry(row, $1)
      }
    }
    let left = slopes.map { $0 / inverse[coefficient, coefficient] }
    let source = WildSource(model: model, clusters: clusters, effects: effects, slopes: slopes)
    estimate = model.coefficients[coefficient]
    ofResiduals = try source.part(of: model.residuals)
    ofColumn = try source.part(of: left)
    spread = ofResiduals.moves.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// What each pattern of multipliers makes of the coefficient.
  func patterns(_ multipliers: [[Double]]) -> [WildPattern] {
    multipliers.map { WildPattern($0, residuals: ofResiduals, column: ofColumn) }
  }

  /// The share of patterns whose t is at least as far from zero as that of `estimate - null`.
  func pValue(of null: Double, over patterns: [WildPattern]) -> Double {
    let distance = estimate - null
    let limit = distance.magnitude / spread * (1 - 1e-9)
    return Double(patterns.count { $0.statistic(at: distance) >= limit }) / Double(patterns.count)
  }
}
