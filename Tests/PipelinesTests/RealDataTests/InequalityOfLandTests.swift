import TestSupport
import Testing

/// Land and harvest against R with laeken and vegan (`inequality.json`).
@Suite("Inequality of land", .enabled(if: Shared.isPresent))
struct InequalityOfLandTests {
  let published: PublishedPipeline
  let reference: Reference

  init() throws {
    published = try RealData.inequality.published
    reference = try Reference("inequality")
  }

  @Test(
    "indices agree",
    arguments: [
      ("land", [:], "rice_size_season1"), ("harvests", [:], "rice_output_all"),
      ("owned", [:], "rhomis_land_owned_ha_all_positive"),
      ("owned_by_country", ["country": "ethiopia"], "rhomis_ethiopia_land_owned_positive"),
    ])
  func indices(table: String, cells: [String: String], path: String) throws {
    let rows = try published.rows(table + ".csv")
    for (column, name) in [
      ("gini_n", "n"), ("gini", "gini_population"), ("gini_unbiased", "gini_unbiased_n_over_nm1"),
      ("theil_t", "theil_T"), ("theil_l", "theil_L_mld"), ("atkinson", "atkinson_1"),
    ] {
      let expected = reference.number("\(path)/\(name)")
      #expect(isClose(rows.number(column, where: cells), expected, within: 1e-9), "\(column)")
    }
  }

  @Test("the curve agrees at each tenth")
  func curve() throws {
    let rows = try published.rows("curve.csv")
    for step in 0...10 {
      let path = "rice_size_season1/lorenz_deciles_linear_interp/p\(step * 10)"
      let found = rows.number("amount", where: ["step": String(step)])
      #expect(abs((found ?? .nan) - reference.number(path)) <= 1e-12, "\(step)")
    }
  }

  @Test("shares are per cents in the answer, other numbers are not, and reasons are words")
  func answer() throws {
    let report = try published.text("report.md")
    let reason = "no interval: neither a sampling design nor a census was declared"
    #expect(report.contains("**Gini coefficient of land under rice**: 51.6% (\(reason); n = 171)"))
    #expect(report.contains("**As concentrated as so many equal farms**: 59.5 (\(reason)"))
  }

  @Test("concentration agrees")
  func concentration() throws {
    let rows = try published.rows("holders.csv")
    for (column, name) in [
      ("hhi", "hhi_0_1"), ("hhi_10000", "hhi_0_10000"), ("effective_number", "effective_number"),
      ("names", "n"), ("top_4", "CR4"),
    ] {
      let expected = reference.number("rice_size_season1/\(name)")
      #expect(isClose(rows.number(column), expected, within: 1e-9), "\(column)")
    }
  }
}
