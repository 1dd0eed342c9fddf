import TestSupport
import Testing

/// The rice farms against R's plm, sandwich and fixest (`ricefarms_panel.json`, `ricefarms_ols.json`).
@Suite("Rice farms", .enabled(if: Shared.isPresent))
struct RiceFarmsTests {
  static let production = [
    "log(land [ha])": "l_size", "log(seed [kg])": "l_seed", "log(labour)": "l_lab",
  ]
  static let price = ["log(kept [kg])": "l_net", "log(land [ha])": "l_size"]

  let published: PublishedPipeline

  init() throws {
    published = try RealData.ricefarms.published
  }

  /// Holds the coefficients and errors of one specification against objects of the reference.
  private func expect(
    _ model: String, in file: String, _ terms: [String: String], _ reference: Reference,
    _ paths: (coefficients: String, errors: String)
  ) throws {
    let rows = try published.rows(file)
    for (term, name) in terms {
      let row = ["model": model, "term": term]
      let coefficient = reference.number(paths.coefficients + "/" + name)
      let error = reference.number(paths.errors + "/" + name)
      #expect(isClose(rows.number("estimate", where: row), coefficient, within: 1e-9), "\(row)")
      #expect(isClose(rows.number("std_error", where: row), error, within: 1e-9), "\(row)")
    }
  }

  @Test(
    "effects of farms, and of farms and seasons, agree with each correction",
    arguments: [
      ("production", "individual", "cluster_id_fixest_nested_K"),
      ("effects counted", "individual", "cluster_id_areg_or_LSDV"),
      ("G/(G-1)", "individual", "cluster_id_GoverGm1"),
      ("uncorrected", "individual", "cluster_id_CR0_plm_HC0"),
      ("classical", "individual", "iid"),
      ("farm and season", "twoways", "cluster_id_fixest_nested_K"),
      ("farm and season, effects counted", "twoways", "cluster_id_areg_or_LSDV"),
      ("farm and season, G/(G-1)", "twoways", "cluster_id_GoverGm1"),
      ("farm and season, uncorrected", "twoways", "cluster_id_CR0_plm_HC0"),
      ("farm and season, classical", "twoways", "iid"),
    ])
  func production(model: String, effects: String, errors: String) throws {
    try expect(
      model, in: "production.csv", Self.production, Reference("ricefarms_panel"),
      ("production/\(effects)/coef", "production/\(effects)/se/\(errors)"))
  }

  @Test(
    "without effects, errors agree too",
    arguments: [
      ("pooled", "CR1S_stata"), ("pooled, HC1", "HC1"), ("pooled, classical", "iid"),
    ])
  func pooled(model: String, errors: String) throws {
    var terms = Self.production
    terms["(intercept)"] = "(Intercept)"
    try expect(
      model, in: "production.csv", terms, Reference("ricefarms_ols"),
      ("production/coef", "production/se/\(errors)"))
  }

  @Test(
    "prices agree", arguments: [("price", "individual"), ("farm and season", "twoways")])
  func price(model: String, effects: String) throws {
    try expect(
      model, in: "price.csv", Self.price, Reference("ricefarms_panel"),
      ("price/\(effects)/coef", "price/\(effects)/se/cluster_id_fixest_nested_K"))
  }

  @Test("the fit counts rows, and says how much the effects leave to explain")
  func fit() throws {
    let fits = try published.rows("production_fit.csv")
    let reference = try Reference("ricefarms_panel")
    #expect(fits.number("rows", where: ["model": "production"]) == 1026)
    #expect(fits.number("clusters", where: ["model": "production"]) == 171)
    for (model, effects) in [("production", "individual"), ("farm and season", "twoways")] {
      let expected = reference.number("production/\(effects)/r2_within")
      #expect(isClose(fits.number("r2_within", where: ["model": model]), expected, within: 1e-9))
    }
  }

  @Test("seasons are counted and summed as a plain reading does")
  func seasons() throws {
    var seen: [String: Int] = [:]
    var sums: [Int: (harvest: Double, land: Double, members: Int)] = [:]
    for row in try RealData.rows("farms/ricefarms.csv") {
      let season = (seen[row["id"] ?? ""] ?? 0) + 1
      seen[row["id"] ?? ""] = season
      var sum = sums[season] ?? (0, 0, 0)
      sum.harvest += Double(row["goutput"] ?? "") ?? .nan
      sum.land += Double(row["size"] ?? "") ?? .nan
      sum.members += row["bimas"] == "no" ? 0 : 1
      sums[season] = sum
    }
    let seasons = try published.rows("seasons.csv")
    #expect(seasons.rows.count == 6)
    for (season, sum) in sums {
      let row = ["season": String(season)]
      #expect(seasons.number("farms", where: row) == 171)
      #expect(isClose(seasons.number("yield", where: row), sum.harvest / sum.land, within: 1e-12))
      let share = Double(sum.members) / 171
      #expect(isClose(seasons.number("in_program", where: row), share, within: 1e-12))
    }
  }
}
