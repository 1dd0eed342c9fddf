import Statistics
import TestSupport

extension Agreement {
  /// R 4.2.2 with plm 2.6.2; fixest's corrections by hand.
  static func panel() throws -> Agreement {
    var agreement = try Agreement("ricefarms_panel", tolerance: 1e-9)
    let farms = try RiceFarms()
    let models: [(String, String, [(name: String, column: String)])] = [
      ("production", "goutput", [("l_size", "size"), ("l_seed", "seed"), ("l_lab", "totlabor")]),
      ("price", "price", [("l_net", "noutput"), ("l_size", "size")]),
    ]
    for (path, response, terms) in models {
      let data = PanelReference(
        path: path, names: terms.map(\.name), response: farms.logarithms(response),
        terms: terms.map { farms.logarithms($0.column) }, farms: farms)
      try agreement.expectWithin(data, "individual", [farms.farms])
      try agreement.expectWithin(data, "twoways", [farms.farms, farms.seasons])
      try agreement.expectRandom(data)
      try agreement.expectOthers(data)
    }
    return agreement
  }

  private mutating func expectWithin(
    _ data: PanelReference, _ effect: String, _ factors: [[Int32]]
  ) throws {
    let path = "\(data.path)/\(effect)"
    let effects = try FixedEffects(factors)
    let panel = try PanelModel(
      response: data.precise, terms: data.preciseTerms, effects: effects)
    let slopes = Double(data.names.count)
    let summary: [(String, Double)] = [
      ("n", Double(panel.fit.rowCount)), ("k_slopes", slopes), ("groups", 171), ("periods", 6),
      ("df_residual", Double(panel.fit.degreesOfFreedom)),
      ("rss", panel.fit.residualSumOfSquares), ("sigma", panel.fit.sigma),
      ("r2_within", panel.fit.rSquared),
    ]
    for (name, value) in summary { expect("\(path)/\(name)", value) }
    expect("\(path)/coef", data.names, panel.fit.coefficients)
    let farms = data.farms.farms
    let structures: [(String, ErrorStructure)] = [
      ("iid", .classical), ("cluster_id_CR0_plm_HC0", .clustered(farms, .none)),
      ("cluster_id_fixest_nested_K", .clustered(farms, .nested)),
      ("cluster_id_areg_or_LSDV", .clustered(farms, .all)),
      ("cluster_id_GoverGm1", .clustered(farms, .groups)),
    ]
    for (name, errors) in structures {
      expect("\(path)/se/\(name)", data.names, try panel.covariance(errors).standardErrors)
    }
    // plm counts slopes alone, which is CR0 times a factor that needs no model.
    let plain = try panel.covariance(.clustered(farms, .none)).standardErrors
    let factor = (171.0 / 170 * (1025 / (1026 - slopes))).squareRoot()
    expect("\(path)/se/cluster_id_plm_sss", data.names, plain.map { $0 * factor })
    let values = panel.effectValues(response: data.response, terms: data.terms) ?? []
    let ids = ["101001", "101017", "101026", "101035", "101056"]
    expect("\(path)/fixef_first5", ids, Array(values.prefix(5)))
  }

  private mutating func expectRandom(_ data: PanelReference) throws {
    let path = "\(data.path)/random_swar"
    let model = try RandomEffectsModel(
      response: data.precise, terms: data.preciseTerms, units: data.farms.farms)
    let names = ["(Intercept)"] + data.names
    expect("\(path)/coef", names, model.fit.coefficients)
    expect("\(path)/se", names, try model.fit.covariance(.classical).standardErrors)
    expect("\(path)/theta", model.shares.first)
    expect("\(path)/sigma2", ["idios", "id"], [model.components.errors, model.components.units])
    let hausman = model.hausman
    expect(
      "\(data.path)/hausman", ["chisq", "df", "p"],
      [hausman?.statistic, hausman?.degreesOfFreedom, hausman?.pValue])
  }

  private mutating func expectOthers(_ data: PanelReference) throws {
    let names = ["(Intercept)"] + data.names
    let between = try BetweenModel(
      response: data.precise, terms: data.preciseTerms, units: data.farms.farms)
    expect("\(data.path)/between/coef", names, between.fit.coefficients)
    expect(
      "\(data.path)/between/se", names, try between.covariance(.classical).standardErrors)
    let changes = try FirstDifferenceModel(
      response: data.precise, terms: data.preciseTerms, units: data.farms.farms,
      order: data.farms.seasons.map { Double($0) })
    expect("\(data.path)/first_difference/coef", names, changes.fit.coefficients)
    expect(
      "\(data.path)/first_difference/se", names, try changes.covariance(.classical).standardErrors)
  }
}

/// A panel of rice farms that R fitted in several ways.
private struct PanelReference {
  let path: String
  let names: [String]
  let response: [Double]
  let terms: [[Double]]
  let farms: RiceFarms

  var precise: PreciseColumn { PreciseColumn(response) }
  var preciseTerms: [PreciseColumn] { terms.map { PreciseColumn($0) } }
}
