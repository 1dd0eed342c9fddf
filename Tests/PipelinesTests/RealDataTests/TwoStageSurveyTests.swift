import TestSupport
import Testing

/// Schools of districts, drawn in two stages, against R's survey 4.1.1 (`survey_api.json`).
@Suite("Two-stage survey", .enabled(if: Shared.isPresent))
struct TwoStageSurveyTests {
  let published: PublishedPipeline
  let reference: Reference

  init() throws {
    published = try RealData.apiclus2.published
    reference = try Reference("survey_api")
  }

  @Test(
    "means and totals agree, with the errors of both stages",
    arguments: [
      ("api00", "mean", "api00", 0), ("api99", "mean", "api99", 1),
      ("pupils", "total", "enroll", 0), ("pupils_per_school", "mean_enroll_narm", "enroll", 0),
    ])
  func state(column: String, statistic: String, name: String, place: Int) throws {
    let rows = try published.rows("state.csv")
    let path = "clus2/\(statistic)"
    let limits = reference.rows("\(path)/ci95_t/values")[place]
    for (suffix, value) in [
      ("", reference.number("\(path)/estimate/\(name)")),
      ("_se", reference.number("\(path)/se/\(name)")), ("_low", limits[0]), ("_high", limits[1]),
    ] {
      #expect(isClose(rows.number(column + suffix), value, within: 1e-8), "\(column + suffix)")
    }
  }

  @Test("design effects of means agree", arguments: ["api00", "api99"])
  func designEffects(column: String) throws {
    let effect = try published.rows("state.csv").number(column + "_deff")
    #expect(isClose(effect, reference.number("clus2/mean/deff/\(column)"), within: 1e-8))
  }

  @Test("ratio, share and median agree")
  func others() throws {
    let rows = try published.rows("state.csv")
    let limits = reference.list("clus2/ciprop_schwide/xlogit/ci")
    let medians = "clus2/quantiles_api00_p10_25_50_75_90/hf7"
    for (column, value) in [
      ("tested", reference.number("clus2/ratio/estimate")),
      ("tested_se", reference.number("clus2/ratio/se")),
      ("improved", reference.number("clus2/ciprop_schwide/mean/p")),
      ("improved_low", limits[0]), ("improved_high", limits[1]),
      ("middle", reference.list("\(medians)/q")[2]),
    ] {
      #expect(isClose(rows.number(column), value, within: 1e-8), "\(column)")
    }
  }

  @Test("quartiles agree with their limits and errors")
  func quarters() throws {
    let rows = try published.rows("quarters.csv")
    let path = "clus2/quantiles_api00_p10_25_50_75_90/hf1"
    for (column, place) in [("low", 1), ("high", 3)] {
      for (suffix, name) in [("", "q"), ("_se", "se"), ("_low", "lo"), ("_high", "hi")] {
        let value = reference.list("\(path)/\(name)")[place]
        #expect(isClose(rows.number(column + suffix), value, within: 1e-8), "\(column + suffix)")
      }
    }
  }

  @Test("types of schools agree as domains, and as shares of all schools")
  func types() throws {
    let rows = try published.rows("types.csv")
    for (column, list, key) in [
      ("api00", "by_stype_mean", "mean"), ("pupils", "by_stype_total_enroll", "total"),
    ] {
      for (row, object) in zip(rows.rows, reference.objects("clus2/\(list)")) {
        let (value, error) = (row[column] ?? "", row[column + "_se"] ?? "")
        #expect(isClose(Double(value), object.number(key), within: 1e-8))
        #expect(isClose(Double(error), object.number("se"), within: 1e-8))
      }
    }
    let makeup = try published.rows("makeup.csv")
    for (place, level) in ["E", "H", "M"].enumerated() {
      let limits = reference.rows("clus2/prop/ci95_t/values")[place]
      for (column, value) in [
        ("share", reference.number("clus2/prop/estimate/stype\(level)")),
        ("share_se", reference.number("clus2/prop/se/stype\(level)")),
        ("share_low", limits[0]), ("share_high", limits[1]),
      ] {
        let found = makeup.number(column, where: ["level": level])
        #expect(isClose(found, value, within: 1e-8), "\(column) of \(level)")
      }
    }
  }

  @Test(
    "jackknifed means and totals agree",
    arguments: [("districts", "jackknife_JK1_clus1"), ("strata", "jackknife_JKn_strat")])
  func jackknife(table: String, path: String) throws {
    let rows = try RealData.jackknife.published.rows(table + ".csv")
    for (column, name) in [
      ("api00", "mean"), ("api00_se", "se"), ("pupils", "total_enroll"), ("pupils_se", "total_se"),
    ] {
      let value = reference.number("\(path)/\(name)")
      #expect(isClose(rows.number(column), value, within: 1e-8), "\(column)")
    }
  }

  @Test("the report says how both stages were drawn")
  func report() throws {
    let report = try published.text("report.md")
    #expect(report.contains("within these school, population size: schools\\_of\\_district."))
  }
}
