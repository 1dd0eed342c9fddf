import Indicators
import Tabular
import TestSupport
import Testing

@Suite("log_rank, piecewise_hazard, cohort_survival and cumulative_incidence")
struct SurvivalComparisonTests {
  @Test("the worked example: four small against four large")
  func logRank() throws {
    let table = try SurvivalTrial.run(
      SurvivalComparison.self,
      """
      { indicator: 'log_rank', time: 'age', event: 'closed', compare: 'size',
        scores: { small: 1, large: 2 } }
      """)
    #expect(SurvivalTrial.texts(table, "compared") == ["large", "small"])
    #expect(SurvivalTrial.numbers(table, "observed") == [2, 3])
    let expected = try #require(SurvivalTrial.numbers(table, "expected")[1])
    #expect(abs(expected - 1.1285714285714286) < 1e-15)
    for row in 0..<2 {
      let statistic = try #require(SurvivalTrial.numbers(table, "statistic")[row])
      #expect(abs(statistic - 5.347771891555002) < 1e-13)
      let trend = try #require(SurvivalTrial.numbers(table, "trend_statistic")[row])
      #expect(abs(trend - statistic) < 1e-12)
      let probability = try #require(SurvivalTrial.numbers(table, "p_value")[row])
      #expect(abs(probability - 0.020748769062276302) < 1e-15)
    }
  }

  /// Comparisons that say nothing, by the rows, and the reason that is given.
  static let degenerate: [(rows: String, reason: String)] = [
    ("t  e      g\n1  true   a\n2  true   a\n", "NOT_IDENTIFIED"),
    ("t  e      g\n1  false  a\n2  false  b\n", "NO_EVENTS"),
    ("t  e      g\n-  true   a\n3  -      b\n", "ALL_MISSING"),
    ("t  e      g\n1  false  a\n2  true   b\n", "NOT_IDENTIFIED"),
  ]

  @Test("groups of which nothing is known have no test", arguments: degenerate.indices)
  func refused(index: Int) throws {
    let table = try SurvivalTrial.run(
      SurvivalComparison.self,
      "{ indicator: 'log_rank', time: 't', event: 'e', compare: 'g' }",
      over: Self.degenerate[index].rows)
    #expect(SurvivalTrial.numbers(table, "statistic").allSatisfy { $0 == nil })
    let reason = try #require(SurvivalTrial.texts(table, "reason")[0])
    #expect(reason.hasPrefix(Self.degenerate[index].reason))
  }

  @Test("a group without events is compared all the same")
  func groupWithoutEvents() throws {
    let table = try SurvivalTrial.run(
      SurvivalComparison.self,
      "{ indicator: 'log_rank', time: 't', event: 'e', compare: 'g' }",
      over: "t  e      g\n1  true   a\n2  true   a\n3  false  b\n4  false  b\n")
    #expect(SurvivalTrial.numbers(table, "observed") == [2, 0])
    #expect(SurvivalTrial.numbers(table, "statistic").allSatisfy { $0 != nil })
  }

  @Test("rates by era, with Garwood's interval and the ratio to the first")
  func eras() throws {
    let table = try SurvivalTrial.run(
      HazardByEra.self,
      "{ indicator: 'piecewise_hazard', time: 'age', event: 'closed', cuts: [5, 22] }")
    #expect(SurvivalTrial.texts(table, "era") == ["up to 5", "5 to 22", "after 22"])
    #expect(SurvivalTrial.numbers(table, "events") == [2, 3, 0])
    #expect(SurvivalTrial.numbers(table, "exposure") == [38, 51, 4])
    #expect(SurvivalTrial.numbers(table, "rate")[2] == 0)
    #expect(SurvivalTrial.numbers(table, "ratio")[0] == 1)
    #expect(SurvivalTrial.numbers(table, "ratio")[2] == nil)
    #expect(SurvivalTrial.texts(table, "ratio_reason")[2]?.hasPrefix("NO_EVENTS") ?? false)
    #expect(table.schema["rate"]?.measure.symbol == "1/years")
  }

  @Test("an era in which nobody was watched has no rate")
  func emptyEra() throws {
    let table = try SurvivalTrial.run(
      HazardByEra.self,
      "{ indicator: 'piecewise_hazard', time: 'age', event: 'closed', cuts: [30] }")
    #expect(SurvivalTrial.numbers(table, "rate")[1] == nil)
    #expect(SurvivalTrial.texts(table, "rate_reason")[1]?.hasPrefix("ZERO_DENOM") ?? false)
  }

  @Test("120 of whom 10 are left after 26 years")
  func cohort() throws {
    let keys = """
      { indicator: 'cohort_survival', initial: 'n', surviving: 'k', after: 'years' }
      """
    let table = try SurvivalTrial.run(
      TwoPointSurvival.self, keys, over: "n    k   years [years]\n120  10  26\n")
    let expected: [(String, Double)] = [
      ("survival", 0.08333333333333333), ("survival_low", 0.04068612886801647),
      ("survival_high", 0.14791542933733515), ("hazard", 0.09557333268415386),
      ("hazard_low", 0.07350440738226832), ("hazard_high", 0.12314877148759791),
      ("exit", 0.09114828932558816), ("half_life", 7.252516586929376),
    ]
    for (name, value) in expected {
      let found = try #require(SurvivalTrial.numbers(table, name)[0])
      #expect(abs(found - value) < 1e-12, "\(name)")
    }
    let none = try SurvivalTrial.run(
      TwoPointSurvival.self, keys, over: "n   k  years [years]\n20  0  5\n")
    #expect(SurvivalTrial.numbers(none, "hazard") == [nil])
    #expect(SurvivalTrial.texts(none, "hazard_reason")[0]?.hasPrefix("OUT_OF_RANGE") ?? false)
    let mixed = try SurvivalTrial.run(
      TwoPointSurvival.self, keys, over: "n   k  years [years]\n20  3  5\n20  3  6\n")
    #expect(SurvivalTrial.texts(mixed, "survival_reason")[0]?.hasPrefix("NOT_IDENT") ?? false)
  }

  @Test("incidences of competing events, each with its own rows")
  func incidence() throws {
    let table = try SurvivalTrial.run(
      CompetingEvents.self,
      """
      { indicator: 'cumulative_incidence', time: 'age', cause: 'cause', censored: 'active' }
      """)
    #expect(
      SurvivalTrial.texts(table, "cause") == ["closed", "closed", "closed", "merged", "merged"])
    #expect(SurvivalTrial.numbers(table, "time") == [3, 8, 20, 5, 12])
    let last = SurvivalTrial.numbers(table, "incidence").compactMap { $0 }
    #expect(last.count == 5 && abs(last[2] + last[4] - 0.775) < 1e-15)
    let none = try SurvivalTrial.run(
      CompetingEvents.self,
      "{ indicator: 'cumulative_incidence', time: 't', cause: 'c', censored: 'x' }",
      over: "t  c\n1  x\n2  x\n")
    #expect(SurvivalTrial.texts(none, "incidence_reason")[0]?.hasPrefix("NO_EVENTS") ?? false)
  }
}
