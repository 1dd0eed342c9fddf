import Foundation
import TestSupport
import Testing

/// Patients and veterans against R's survival 3.5.3 (`survival_km.json`).
@Suite("Survival of patients", .enabled(if: Shared.isPresent))
struct SurvivalOfPatientsTests {
  let published: PublishedPipeline
  let reference: Reference

  init() throws {
    published = try RealData.survival.published
    reference = try Reference("survival_km")
  }

  @Test(
    "curves agree at every time, on each scale of the band",
    arguments: [("curve", "log-log"), ("curve_log", "log")])
  func curves(table: String, band: String) throws {
    let rows = try published.rows(table + ".csv")
    let expected = reference.objects("lung/overall_\(band)")
    #expect(rows.rows.count == expected.count + 1, "and a row of time 0")
    for (row, object) in zip(rows.rows.dropFirst(), expected) {
      expect(row, object)
      #expect(Double(row["censored"] ?? "") == object.number("n_censor"))
    }
  }

  @Test("curves of men and women agree")
  func curvesBySex() throws {
    let rows = try published.rows("curve_by_sex.csv").rows.filter { $0["time"] != "0" }
    let expected = reference.objects("lung/by_group_loglog")
    #expect(rows.count == expected.count)
    for (row, object) in zip(rows.sorted { ($0["sex"] ?? "") < ($1["sex"] ?? "") }, expected) {
      expect(row, object)
    }
  }

  private func expect(_ row: [String: String], _ object: Reference) {
    for (column, name) in [
      ("time", "time"), ("at_risk", "n_risk"), ("events", "n_event"), ("survival", "surv"),
      ("survival_se", "greenwood_se"), ("survival_low", "lower"), ("survival_high", "upper"),
    ] {
      let wanted = object.number(name)
      let cell = Double(row[column] ?? "")
      #expect(
        wanted.isNaN ? cell == nil : isClose(cell, wanted, within: 1e-9),
        "\(column) at \(row["time"] ?? "")")
    }
  }

  @Test(
    "quantiles agree with their limits",
    arguments: [
      ("summary", "median", "log-log", 1), ("summary", "quantile", "log-log", 0),
      ("summary_log", "median", "log", 1), ("summary_log", "quantile", "log", 2),
    ])
  func quantiles(table: String, column: String, band: String, place: Int) throws {
    let rows = try published.rows(table + ".csv")
    let expected = reference.objects("lung/quantiles_\(band)")[place]
    #expect(rows.number(column) == expected.number("q"))
    #expect(rows.number(column + "_low") == expected.number("lower"))
    #expect(rows.number(column + "_high") == expected.number("upper"))
  }

  @Test("the mean time lived up to a limit agrees")
  func restrictedMean() throws {
    let rows = try published.rows("summary.csv")
    let path = "lung/rmean_to_median_time"
    #expect(
      isClose(rows.number("restricted_mean"), reference.number(path + "/rmean"), within: 1e-9))
    #expect(
      isClose(rows.number("restricted_mean_se"), reference.number(path + "/se"), within: 1e-9))
  }

  @Test(
    "tests of the groups agree",
    arguments: [
      ("sexes", "lung/logrank", ["1", "2"]), ("sexes_early", "lung/peto_G1", ["1", "2"]),
      ("tumours", "veteran/logrank", ["adeno", "large", "smallcell", "squamous"]),
    ])
  func logRank(table: String, path: String, groups: [String]) throws {
    let rows = try published.rows(table + ".csv")
    #expect(rows.texts("compared") == groups)
    for group in groups {
      for column in ["observed", "expected"] {
        let wanted = reference.number("\(path)/\(column)/\(group)")
        let found = rows.number(column, where: ["compared": group])
        #expect(isClose(found, wanted, within: 1e-9), "\(group)")
      }
    }
    #expect(isClose(rows.number("statistic"), reference.number(path + "/chisq"), within: 1e-9))
    #expect(rows.number("df") == reference.number(path + "/df"))
    #expect(isClose(rows.number("p_value"), reference.number(path + "/p"), within: 1e-9))
  }

  @Test(
    "hazards agree, and their ratios, with each rule for ties",
    arguments: [
      ("hazard", "hazard", "lung/cox_efron", ["sex=2": "g2"]),
      ("hazard", "breslow", "lung/cox_breslow", ["sex=2": "g2"]),
      ("tumour", "tumour", "veteran/cox_efron", Self.tumours),
      ("tumour", "tumour, breslow", "veteran/cox_breslow", Self.tumours),
    ])
  func cox(model: String, specification: String, path: String, terms: [String: String]) throws {
    let rows = try published.rows(model + ".csv")
    let ratios = try published.rows(model + "_ratios.csv")
    for (term, name) in terms {
      let row = ["model": specification, "term": term]
      let coefficient = reference.number("\(path)/coef/\(name)")
      let error = reference.number("\(path)/se/\(name)")
      #expect(isClose(rows.number("estimate", where: row), coefficient, within: 1e-7), "\(term)")
      #expect(isClose(rows.number("std_error", where: row), error, within: 1e-7), "\(term)")
      let ratio = ratios.number("estimate", where: row)
      #expect(isClose(ratio, exp(coefficient), within: 1e-7), "\(term)")
    }
    let fits = try published.rows(model + "_fit.csv")
    let logarithm = reference.list(path + "/loglik")[1]
    let found = fits.number("log_likelihood", where: ["model": specification])
    #expect(isClose(found, logarithm, within: 1e-9))
  }

  @Test("a finding may be a row of a table of a model")
  func ratioAsFinding() throws {
    let found = try published.rows("findings.csv").number("value", where: ["finding": "women"])
    let coefficient = reference.number("lung/cox_efron/coef/g2")
    #expect(isClose(found, exp(coefficient), within: 1e-7))
  }

  @Test("the report says how each number is estimated")
  func methods() throws {
    let report = try published.text("report.md")
    for method in [
      "**Kaplan-Meier**: curve\\_log. Variance by Greenwood; interval: log, 95%",
      "**Log-rank test, rho 1.0**",
      "Cox proportional hazards, ties by breslow",
    ] {
      #expect(report.contains(method), "\(method)")
    }
  }

  static let tumours = [
    "cell=large": "glarge", "cell=smallcell": "gsmallcell", "cell=squamous": "gsquamous",
  ]
}
