import TestSupport
import Testing

/// Choices of rice farms, and panel models of one table, against R's stats, nnet and plm
/// (`ricefarms_logit.json`, `ricefarms_panel.json`).
@Suite("Choices of rice farms", .enabled(if: Shared.isPresent))
struct FarmChoicesTests {
  static let members = [
    "(intercept)": "(Intercept)", "log(land [ha])": "l_size", "log(price [IDR/kg])": "l_price",
    "ownership=share": "statusshare", "ownership=mixed": "statusmixed",
    "plants=mixed": "varietiesmixed", "plants=high": "varietieshigh",
  ]
  static let harvest = [
    "(intercept)": "(Intercept)", "log(land [ha])": "l_size", "log(seed [kg])": "l_seed",
    "log(labour)": "l_lab",
  ]

  let published: PublishedPipeline

  init() throws {
    published = try RealData.ricefarmsChoices.published
  }

  @Test(
    "log-odds of membership agree, with each kind of errors",
    arguments: [
      ("member", "model"), ("robust", "robust_HC0"), ("clustered", "cluster_G_over_Gm1_stata"),
    ])
  func membership(model: String, errors: String) throws {
    let rows = try published.rows("member.csv")
    let ratios = try published.rows("member_ratios.csv")
    let reference = try Reference("ricefarms_logit")
    for (term, name) in Self.members {
      let row = ["model": model, "term": term]
      for (found, path) in [
        (rows.number("estimate", where: row), "coef"),
        (rows.number("std_error", where: row), "se/\(errors)"),
        (ratios.number("estimate", where: row), "odds_ratio"),
      ] {
        let expected = reference.number("logit_member/\(path)/\(name)")
        #expect(isClose(found, expected, within: 1e-7), "\(path) of \(term)")
      }
    }
  }

  @Test("margins of numbers agree", arguments: ["log(land [ha])", "log(price [IDR/kg])"])
  func margins(term: String) throws {
    let rows = try published.rows("member_margins.csv")
    let name = Self.members[term] ?? ""
    let expected = try Reference("ricefarms_logit")
      .number("logit_member/AME_continuous/\(name)")
    let found = rows.number("estimate", where: ["model": "member", "term": term])
    #expect(isClose(found, expected, within: 1e-7))
  }

  @Test("the fit of membership agrees")
  func membershipFit() throws {
    let fits = try published.rows("member_fit.csv")
    let reference = try Reference("ricefarms_logit")
    for (column, name) in [
      ("rows", "n"), ("log_likelihood", "logLik"), ("deviance", "deviance"), ("aic", "AIC"),
      ("pseudo_r2", "mcfadden_r2"),
    ] {
      let expected = reference.number("logit_member/\(name)")
      #expect(isClose(fits.number(column), expected, within: 1e-9), "\(column)")
    }
  }

  @Test("each way to be in the program agrees against being outside")
  func program() throws {
    let rows = try published.rows("program.csv")
    let ratios = try published.rows("program_ratios.csv")
    let reference = try Reference("ricefarms_logit")
    let terms = ["(intercept)", "log(land [ha])", "log(price [IDR/kg])", "log(seed [kg])"]
    for (outcome, level) in ["mixed", "yes"].enumerated() {
      for (place, term) in terms.enumerated() {
        let row = ["term": "\(level):\(term)"]
        for (found, name) in [
          (rows.number("estimate", where: row), "coef"),
          (rows.number("std_error", where: row), "se"),
          (ratios.number("estimate", where: row), "rrr"),
        ] {
          let expected = reference.rows("mlogit_bimas/\(name)/values")[outcome][place]
          #expect(isClose(found, expected, within: 1e-7), "\(name) of \(level):\(term)")
        }
      }
    }
    let fits = try published.rows("program_fit.csv")
    let likelihood = reference.number("mlogit_bimas/logLik")
    #expect(isClose(fits.number("log_likelihood"), likelihood, within: 1e-9))
  }

  @Test(
    "models of the panel agree side by side in one table",
    arguments: [
      ("harvest", "random_swar", "se"), ("between", "between", "se"),
      ("changes", "first_difference", "se"), ("within", "individual", "se/iid"),
    ])
  func panel(model: String, name: String, errors: String) throws {
    let rows = try published.rows("harvest.csv")
    let reference = try Reference("ricefarms_panel")
    for (term, variable) in Self.harvest where model != "within" || term != "(intercept)" {
      let row = ["model": model, "term": term]
      let coefficient = reference.number("production/\(name)/coef/\(variable)")
      let error = reference.number("production/\(name)/\(errors)/\(variable)")
      #expect(isClose(rows.number("estimate", where: row), coefficient, within: 1e-9), "\(row)")
      #expect(isClose(rows.number("std_error", where: row), error, within: 1e-9), "\(row)")
    }
  }

  @Test("random effects are held against fixed ones, and weak instruments are told")
  func panelFit() throws {
    let fits = try published.rows("harvest_fit.csv")
    let reference = try Reference("ricefarms_panel")
    let row = ["model": "harvest"]
    for (column, name) in [("hausman", "chisq"), ("hausman_p_value", "p")] {
      let expected = reference.number("production/hausman/\(name)")
      #expect(isClose(fits.number(column, where: row), expected, within: 1e-8), "\(column)")
    }
    // R's summary of plm(model = "random"), which the file does not have.
    #expect(isClose(fits.number("r2", where: row), 0.820245241251012, within: 1e-9))
    #expect(isClose(fits.number("r2_adjusted", where: row), 0.819717585403412, within: 1e-9))
    let first = try #require(fits.number("first_stage_f", where: ["model": "instrumented"]))
    #expect(first < 10)
  }
}
