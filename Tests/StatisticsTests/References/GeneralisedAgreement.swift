import Statistics
import TestSupport

extension Agreement {
  /// Logit and multinomial logit of the rice farms: `ricefarms_logit.json`.
  static func generalised() throws -> Agreement {
    var agreement = try Agreement("ricefarms_logit", tolerance: 1e-9)
    try agreement.expectLogit(RiceFarms())
    let farms = try RiceFarms()
    let (price, seed) = (farms.logarithms("price"), farms.logarithms("seed"))
    try agreement.expectMultinomial(
      "mlogit_bimas", [farms.logarithms("size"), price, seed],
      outcomes: farms.positions(of: "bimas", among: ["no", "mixed", "yes"]))
    try agreement.expectMultinomial(
      "mlogit_status",
      [
        farms.logarithms("size"), farms.logarithms("totlabor"), farms.flags("bimas", "mixed"),
        farms.flags("bimas", "yes"),
      ], outcomes: farms.positions(of: "status", among: ["owner", "share", "mixed"]))
    return agreement
  }

  private mutating func expectLogit(_ farms: RiceFarms) throws {
    let names = [
      "(Intercept)", "l_size", "l_price", "statusshare", "statusmixed", "varietiesmixed",
      "varietieshigh",
    ]
    let terms = [
      farms.logarithms("size"), farms.logarithms("price"), farms.flags("status", "share"),
      farms.flags("status", "mixed"), farms.flags("varieties", "mixed"),
      farms.flags("varieties", "high"),
    ]
    let members = farms.flags("bimas", "no").map { 1 - $0 }
    let model = try GeneralisedModel(
      response: members, design: GeneralisedDesign(LinearDesign(terms.map { PreciseColumn($0) })),
      model: .logit)
    let path = "logit_member/"
    expect(path + "n", Double(model.rowCount))
    expect(path + "events", members.reduce(0, +))
    expect(path + "coef", names, model.coefficients)
    expect(path + "odds_ratio", names, model.coefficients.map(Elementary.exp))
    let classical = try model.covariance(.classical)
    let estimates = classical.estimates(of: model.coefficients) ?? []
    expect(path + "z", names, estimates.map(\.statistic))
    expect(path + "p", names, estimates.map(\.pValue))
    expect(path + "vcov/values", rows: classical.matrix.rowsOfEntries)
    for (name, structure) in [
      ("model", .classical), ("robust_HC0", .hc0), ("cluster_CR0", .clustered(farms.farms, .none)),
      ("cluster_G_over_Gm1_stata", .clustered(farms.farms, .groups)),
    ] as [(String, ErrorStructure)] {
      expect(path + "se/" + name, names, try model.covariance(structure).standardErrors)
    }
    expectLikelihood(path, model, members)
    let ones = [[Double]](repeating: [], count: names.count)
    let effects = names.indices.map { index in
      var slopes = ones
      slopes[index] = [Double](repeating: 1, count: members.count)
      return model.averageSlope(slopes).value
    }
    expect(path + "AME_continuous", names, effects)
  }

  private mutating func expectLikelihood(
    _ path: String, _ model: GeneralisedModel, _ response: [Double]
  ) {
    let count = Double(model.rowCount)
    let squares = zip(model.means, response).map { ($0 - $1) * ($0 - $1) }
    expect(path + "logLik", model.logLikelihood)
    expect(path + "logLik_null", model.nullLogLikelihood)
    expect(path + "deviance", model.deviance)
    expect(path + "AIC", model.akaike)
    expect(
      path + "BIC",
      Double(model.parameterCount) * Elementary.log(count) - 2 * model.logLikelihood)
    expect(path + "mcfadden_r2", model.pseudoRSquared)
    expect(path + "lr_chisq", 2 * (model.logLikelihood - model.nullLogLikelihood))
    expect(path + "brier", squares.reduce(0, +) / count)
    expect(path + "first5_prob", Array(model.means.prefix(5)))
    exempt(path + "max_abs_score", because: "rounding of R's own score")
    exempt(path + "glm_iterations", because: "another way to start and stop")
    exempt(path + "check_vs_glm", because: "R against itself")
  }

  private mutating func expectMultinomial(
    _ name: String, _ terms: [[Double]], outcomes: [Int32]
  ) throws {
    let path = name + "/"
    let model = try MultinomialModel(
      outcomes: outcomes, design: LinearDesign(terms.map { PreciseColumn($0) }))
    let errors = try model.covariance(.classical).standardErrors
    let blocks = (1..<model.outcomeCount).map(model.coefficientRange)
    for (index, level) in ["no", "mixed", "yes"].enumerated() where name == "mlogit_bimas" {
      expect(path + "counts/\(level)", Double(outcomes.count { Int($0) == index }))
    }
    for (index, level) in ["owner", "share", "mixed"].enumerated() where name == "mlogit_status" {
      expect(path + "counts/\(level)", Double(outcomes.count { Int($0) == index }))
    }
    expect(path + "n", Double(model.rowCount))
    expect(path + "coef/values", rows: blocks.map { Array(model.coefficients[$0]) })
    expect(path + "se/values", rows: blocks.map { Array(errors[$0]) })
    expect(path + "rrr/values", rows: blocks.map { model.coefficients[$0].map(Elementary.exp) })
    expect(path + "logLik", model.logLikelihood)
    expect(path + "logLik_null", model.nullLogLikelihood)
    expect(path + "mcfadden_r2", model.pseudoRSquared)
    expect(path + "lr_chisq", 2 * (model.logLikelihood - model.nullLogLikelihood))
    expect(path + "lr_df", Double(model.coefficients.count - model.outcomeCount + 1))
    expect(path + "AIC", model.akaike)
    expect(
      path + "first3_probs/values", rows: (0..<3).map { row in model.probabilities.map { $0[row] } }
    )
    exempt(path + "max_abs_score", because: "rounding of R's own score")
    exempt(path + "check_vs_nnet", because: "R's two ways against each other")
  }
}

extension Matrix {
  /// The entries row by row.
  fileprivate var rowsOfEntries: [[Double]] {
    (0..<rows).map { row in (0..<columns).map { self[row, $0] } }
  }
}
