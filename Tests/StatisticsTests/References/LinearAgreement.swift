import Statistics
import TestSupport

extension Agreement {
  /// R 4.2.2 with lm, sandwich 3.0.2, clubSandwich 0.5.8 and lmtest 0.9.40.
  static func linear() throws -> Agreement {
    var agreement = try Agreement("ricefarms_ols", tolerance: 1e-9)
    let farms = try RiceFarms()
    for model in LinearReference.all(farms) { try agreement.expect(model, farms) }
    agreement.exempt(
      "wls_by_size/breusch_pagan",
      because: "lmtest 0.9.40 divides a weighted sum of squares by one without weights")
    return agreement
  }

  private mutating func expect(_ reference: LinearReference, _ farms: RiceFarms) throws {
    let (path, names, model) = (reference.path, reference.names, try reference.model())
    let classical = try model.covariance(.classical)
    let stata = try model.covariance(.clustered(farms.farms, .nested))
    expect("\(path)/coef", names, model.coefficients)
    for (name, errors) in Self.structures(farms) where !(name == "CR2" && model.isWeighted) {
      let covariance = try model.covariance(errors)
      expect("\(path)/se/\(name)", names, covariance.standardErrors)
      if let degrees = covariance.degreesByCoefficient {
        expect("\(path)/CR2_satterthwaite_df", names, degrees)
      }
    }
    expect("\(path)/vcov_iid/values", rows: classical.matrix.rowsOfEntries)
    expect("\(path)/vcov_CR1S_stata/values", rows: stata.matrix.rowsOfEntries)
    let estimates = classical.estimates(of: model.coefficients) ?? []
    expect("\(path)/p_iid_t", names, estimates.map(\.pValue))
    expect("\(path)/ci95_iid/values", rows: estimates.map { [$0.interval.low, $0.interval.high] })
    let clustered = stata.estimates(of: model.coefficients) ?? []
    expect("\(path)/p_CR1S_t_Gm1", names, clustered.map(\.pValue))
    try expectSummary(path, model, reference.response)
  }

  private mutating func expectSummary(
    _ path: String, _ model: LinearModel, _ response: [Double]
  ) throws {
    let criteria = model.informationCriteria
    let test = try model.breuschPagan()
    var numbers: [(String, Double?)] = [
      ("n", Double(model.rowCount)), ("k", Double(model.coefficients.count)), ("clusters", 171),
      ("df_residual", Double(model.degreesOfFreedom)), ("r_squared", model.rSquared),
      ("adj_r_squared", model.adjustedRSquared), ("sigma", model.sigma),
      ("rss", model.residualSumOfSquares), ("F", model.regressionTest?.statistic),
      ("logLik", criteria?.logLikelihood), ("AIC", criteria?.akaike), ("BIC", criteria?.bayesian),
      ("durbin_watson", model.durbinWatson),
    ]
    if !model.isWeighted {
      numbers += [
        ("breusch_pagan_koenker", test.statistic), ("breusch_pagan_p", test.pValue),
      ]
    }
    for (name, value) in numbers { expect("\(path)/\(name)", value) }
    let residuals = Array(model.residuals.prefix(5))
    expect("\(path)/first5_resid", residuals)
    expect("\(path)/first5_fitted", zip(response, residuals).map { $0 - $1 })
    expect("\(path)/hat5", Array(try model.leverages().prefix(5)))
  }

  private static func structures(_ farms: RiceFarms) -> [(String, ErrorStructure)] {
    [
      ("iid", .classical), ("HC0", .hc0), ("HC1", .hc1), ("HC2", .hc2), ("HC3", .hc3),
      ("HC4", .hc4), ("CR0_none", .clustered(farms.farms, .none)),
      ("CR1_G_over_Gm1", .clustered(farms.farms, .groups)),
      ("CR1S_stata", .clustered(farms.farms, .all)),
      ("CR2", .clustered(farms.farms, .biasReduced)),
    ]
  }
}

extension LinearModel {
  fileprivate var isWeighted: Bool { design.weights != nil }
}

extension Matrix {
  fileprivate var rowsOfEntries: [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[row, $0] } }
  }
}
