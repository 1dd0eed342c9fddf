import Indicators
import Tabular
import TestSupport
import Testing

@Suite("The worked examples of survival, F3 in indicators.md")
struct SurvivalExamplesTests {
  /// 120 of whom 10 are left after 26 years.
  private static let cohort =
    "{ indicator: 'cohort_survival', initial: 'n', surviving: 'k', after: 'years' }"
  private static let cohortRows = "n    k   years [years]\n120  10  26\n"

  @Test(
    "F3.1: two points",
    arguments: [
      ("survival", 1, "0.0833"), ("survival_low", 1, "0.0407"), ("survival_high", 1, "0.1479"),
      ("hazard", 1, "0.0956"), ("hazard_low", 1, "0.0735"), ("hazard_high", 1, "0.1231"),
      ("exit", 100, "9.11"), ("half_life", 1, "7.25"),
    ])
  func twoPoints(column: String, scale: Double, digits: String) throws {
    let table = try SurvivalTrial.run(TwoPointSurvival.self, Self.cohort, over: Self.cohortRows)
    expect(table, column, times: scale, prints: digits)
  }

  /// A curve of the eight units by its keys, the time, and what is printed of it.
  static let steps: [(keys: String, time: Double, column: String, digits: String)] = [
    ("", 3, "survival", "0.875"), ("", 5, "survival", "0.75"), ("", 8, "survival", "0.60"),
    ("", 12, "survival", "0.45"), ("", 20, "survival", "0.225"),
    (", band: 'log'", 8, "survival_low", "0.331"), (", band: 'log'", 8, "survival_high", "1.00"),
    ("", 8, "survival_low", "0.195"), ("", 8, "survival_high", "0.852"),
    (", entry: 'from'", 12, "survival", "0.36"),
  ]

  @Test("F3.2: Kaplan-Meier, both bands, delayed entry", arguments: steps.indices)
  func curve(index: Int) throws {
    let step = Self.steps[index]
    let table = try SurvivalTrial.run(
      SurvivalCurve.self,
      "{ indicator: 'kaplan_meier', time: 'age', event: 'closed'\(step.keys) }")
    let row = SurvivalTrial.numbers(table, "time").firstIndex(of: step.time)
    expect(table, step.column, row: try #require(row), prints: step.digits)
  }

  @Test("F3.2: median and mean", arguments: [("median", "12"), ("restricted_mean", "14.35")])
  func summary(column: String, digits: String) throws {
    let table = try SurvivalTrial.run(
      SurvivalSummary.self,
      "{ indicator: 'survival_summary', time: 'age', event: 'closed', until: 26 }")
    expect(table, column, prints: digits)
  }

  @Test(
    "F3.3: log-rank; the variance is what chi-squared divides by",
    arguments: [
      ("observed", "3"), ("expected", "1.1286"), ("statistic", "5.348"), ("p_value", "0.0207"),
    ])
  func logRank(column: String, digits: String) throws {
    let table = try SurvivalTrial.run(
      SurvivalComparison.self,
      "{ indicator: 'log_rank', time: 'age', event: 'closed', compare: 'size' }")
    let small = try #require(SurvivalTrial.texts(table, "compared").firstIndex(of: "small"))
    expect(table, column, row: small, prints: digits)
    let numbers = ["observed", "expected", "statistic"].compactMap {
      SurvivalTrial.numbers(table, $0)[small]
    }
    let variance = (numbers[0] - numbers[1]) * (numbers[0] - numbers[1]) / numbers[2]
    #expect((variance * 1e4).rounded() == 6549)
  }

  /// 60 closings in 900 years to year 20, then 50 in 400 years; 100 years without any.
  static let eras: [(column: String, row: Int, digits: String)] = [
    ("rate", 0, "0.0667"), ("rate_low", 0, "0.0509"), ("rate_high", 0, "0.0858"),
    ("rate", 1, "0.125"), ("rate_low", 1, "0.0928"), ("rate_high", 1, "0.1648"),
    ("ratio", 1, "1.875"), ("ratio_low", 1, "1.29"), ("ratio_high", 1, "2.73"),
    ("rate", 2, "0"), ("rate_low", 2, "0"), ("rate_high", 2, "0.0369"),
    ("one_sided_limit", 2, "0.0300"),
  ]

  @Test("F3.4: rates by era, and an era without closings", arguments: eras.indices)
  func hazards(index: Int) throws {
    let era = Self.eras[index]
    let lives =
      [String](repeating: "0   15  true", count: 60)
      + [String](repeating: "20  28  true", count: 50)
      + [String](repeating: "40  50  false", count: 10)
    let table = try SurvivalTrial.run(
      HazardByEra.self,
      "{ indicator: 'piecewise_hazard', entry: 'from', time: 'to', event: 'closed', cuts: [20, 30] }",
      over: "from [years]  to [years]  closed\n" + lives.joined(separator: "\n"))
    expect(table, era.column, row: era.row, prints: era.digits)
  }

  private func expect(
    _ table: Table, _ column: String, row: Int = 0, times scale: Double = 1, prints digits: String
  ) {
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let found = SurvivalTrial.numbers(table, column)[row].map { ($0 * scale * power).rounded() }
    #expect(found == Double(digits).map { ($0 * power).rounded() }, "\(column)")
  }
}
