import TestSupport
import Testing

/// The Californian schools against R's survey 4.1.1 (`survey_api.json`), with population sizes.
@Suite("School surveys", .enabled(if: Shared.isPresent))
struct SchoolSurveyTests {
  static let samples = [(RealData.apistrat, "strat"), (.apiclus1, "clus1")]

  @Test(
    "means, totals and ratios of the state agree, with errors and intervals", arguments: samples)
  func state(sample: RealData, design: String) throws {
    let rows = try sample.published.rows("state.csv")
    let reference = try Reference("survey_api")
    for (column, statistic, name) in [
      ("api00", "mean", "api00"), ("api99", "mean", "api99"), ("pupils", "total", "enroll"),
      ("pupils_per_school", "mean_enroll_narm", "enroll"),
    ] {
      let path = "\(design)/\(statistic)"
      let value = reference.number("\(path)/estimate/\(name)")
      #expect(isClose(rows.number(column), value, within: 1e-8), "\(column)")
      let error = reference.number("\(path)/se/\(name)")
      #expect(isClose(rows.number(column + "_se"), error, within: 1e-8), "\(column)")
      let index = name == "api99" ? 1 : 0
      let limits = reference.rows("\(path)/ci95_t/values")[index]
      #expect(isClose(rows.number(column + "_low"), limits[0], within: 1e-8), "\(column)")
      #expect(isClose(rows.number(column + "_high"), limits[1], within: 1e-8), "\(column)")
    }
    for (column, path) in [("tested", "estimate"), ("tested_se", "se")] {
      let expected = reference.number("\(design)/ratio/\(path)")
      #expect(isClose(rows.number(column), expected, within: 1e-8), "\(column)")
    }
  }

  @Test("shares agree, with the interval of their logit", arguments: samples)
  func shares(sample: RealData, design: String) throws {
    let rows = try sample.published.rows("state.csv")
    let reference = try Reference("survey_api")
    let limits = reference.list("\(design)/ciprop_schwide/xlogit/ci")
    let share = reference.number("\(design)/ciprop_schwide/mean/p")
    #expect(isClose(rows.number("improved"), share, within: 1e-8))
    #expect(isClose(rows.number("improved_low"), limits[0], within: 1e-8))
    #expect(isClose(rows.number("improved_high"), limits[1], within: 1e-8))
  }

  @Test("types of schools agree as domains of one design", arguments: samples)
  func types(sample: RealData, design: String) throws {
    let rows = try sample.published.rows("types.csv")
    let reference = try Reference("survey_api")
    #expect(rows.texts("type") == ["E", "H", "M"])
    for (column, list, key) in [
      ("api00", "by_stype_mean", "mean"), ("pupils", "by_stype_total_enroll", "total"),
    ] {
      let expected = reference.objects("\(design)/\(list)")
      for (row, object) in zip(rows.rows, expected) {
        let (value, error) = (row[column] ?? "", row[column + "_se"] ?? "")
        #expect(isClose(Double(value), object.number(key), within: 1e-8))
        #expect(isClose(Double(error), object.number("se"), within: 1e-8))
      }
    }
  }
}
