import Indicators
import Tabular
import TestSupport
import Testing

@Suite("kaplan_meier and survival_summary")
struct SurvivalCurveTests {
  @Test("the curve begins at time 0 with 1, and has a row for each time")
  func curve() throws {
    let table = try SurvivalTrial.run(
      SurvivalCurve.self, "{ indicator: 'kaplan_meier', time: 'age', event: 'closed' }")
    #expect(
      SurvivalTrial.numbers(table, "time") == [0, 3, 5, 8, 12, 14, 20, 26])
    #expect(
      SurvivalTrial.numbers(table, "survival") == [1, 0.875, 0.75, 0.6, 0.45, 0.45, 0.225, 0.225])
    #expect(SurvivalTrial.numbers(table, "at_risk") == [8, 8, 7, 5, 4, 3, 2, 1])
    #expect(SurvivalTrial.numbers(table, "censored") == [0, 0, 1, 0, 0, 1, 0, 1])
    let low = try #require(SurvivalTrial.numbers(table, "survival_low")[3])
    #expect(abs(low - 0.1954958660849979) < 1e-15)
    #expect(Set(SurvivalTrial.texts(table, "band")) == ["log-log"])
    #expect(table.schema["time"]?.measure.symbol == "years")
  }

  @Test("those who enter later are at risk from then on: .36 for .45")
  func delayedEntry() throws {
    let table = try SurvivalTrial.run(
      SurvivalCurve.self,
      """
      { indicator: 'kaplan_meier', time: 'age', event: 'closed', entry: 'from', at: [0, 12, 30],
        band: 'log' }
      """)
    #expect(SurvivalTrial.numbers(table, "time") == [0, 12, 30])
    #expect(SurvivalTrial.numbers(table, "at_risk") == [4, 4, 0])
    #expect(SurvivalTrial.numbers(table, "survival")[1] == 0.36)
    #expect(SurvivalTrial.numbers(table, "survival")[2] == nil)
    let reason = try #require(SurvivalTrial.texts(table, "survival_reason")[2])
    #expect(reason.hasPrefix("OUT_OF_RANGE"))
  }

  @Test("median, quantile and restricted mean of the worked example")
  func summary() throws {
    let table = try SurvivalTrial.run(
      SurvivalSummary.self,
      """
      { indicator: 'survival_summary', time: 'age', event: 'closed', quantile: 0.25, until: 26 }
      """)
    #expect(SurvivalTrial.numbers(table, "rows") == [8])
    #expect(SurvivalTrial.numbers(table, "events") == [5])
    #expect(SurvivalTrial.numbers(table, "median") == [12])
    // The curve is flat at .75 from 5 to 8.
    #expect(SurvivalTrial.numbers(table, "quantile") == [6.5])
    let mean = try #require(SurvivalTrial.numbers(table, "restricted_mean")[0])
    #expect(abs(mean - 14.35) < 1e-14)
    #expect(SurvivalTrial.texts(table, "median_reason")[0]?.hasPrefix("UNBOUNDED_CI") ?? false)
  }

  @Test("copies count as rows, rows that end before they begin are counted apart")
  func weights() throws {
    let table = try SurvivalTrial.run(
      SurvivalSummary.self,
      """
      { indicator: 'survival_summary', time: 'age', event: 'closed', entry: 'age - 4[years] + from',
        weights: 'copies', weights_are: 'frequency' }
      """)
    #expect(SurvivalTrial.numbers(table, "rejected") == [3])
  }

  @Test("weights without their meaning are refused")
  func undeclaredWeights() throws {
    let trial = StageTrial(
      SurvivalCurve.self,
      "{ indicator: 'kaplan_meier', time: 'age', event: 'closed', weights: 'copies' }",
      over: try #require(TableLiteral.table(SurvivalTrial.rows)))
    #expect(trial.table == nil && trial.diagnostics.hasErrors)
  }

  /// What cannot be estimated, by the rows, and the reason that is given.
  static let degenerate: [(rows: String, keys: String, reason: String)] = [
    ("t  e      w\n-  true   1\n3  -      1\n", "", "ALL_MISSING"),
    ("t  e      w\n1  false  1\n2  false  1\n", "", "NO_EVENTS"),
    ("t  e      w\n5  true   1\n3  true   1\n", ", entry: 't + 1'", "OUT_OF_RANGE"),
    ("t  e      w\n-1  true   1\n-2  true   1\n", "", "OUT_OF_RANGE"),
    (
      "t  e      w\n1  true   0\n2  true   0\n", ", weights: 'w', weights_are: 'frequency'",
      "OUT_OF_RANGE"
    ),
    (
      "t  e      w\n1  true   -1\n2  true   1\n", ", weights: 'w', weights_are: 'frequency'",
      "OUT_OF_RANGE"
    ),
    (
      "t  e      w\n1  true   1.5\n2  true   1\n", ", weights: 'w', weights_are: 'frequency'",
      "OUT_OF_RANGE"
    ),
    ("t  e      w\n1  true   1\n2  false  1\n3  false  1\n", "", "OUT_OF_RANGE"),
  ]

  @Test("a median that cannot be made is missing with the reason", arguments: degenerate.indices)
  func missing(index: Int) throws {
    let row = Self.degenerate[index]
    let table = try SurvivalTrial.run(
      SurvivalSummary.self,
      "{ indicator: 'survival_summary', time: 't', event: 'e'\(row.keys) }", over: row.rows)
    #expect(SurvivalTrial.numbers(table, "median") == [nil])
    let reason = try #require(SurvivalTrial.texts(table, "median_reason")[0])
    #expect(reason.hasPrefix(row.reason))
  }

  @Test("one row, or all events at one time, give a median without a band")
  func single() throws {
    for rows in ["t  e\n4  true\n", "t  e\n4  true\n4  true\n4  true\n"] {
      let table = try SurvivalTrial.run(
        SurvivalSummary.self, "{ indicator: 'survival_summary', time: 't', event: 'e' }",
        over: rows)
      #expect(SurvivalTrial.numbers(table, "median") == [4])
      #expect(SurvivalTrial.numbers(table, "median_low") == [nil])
      #expect(SurvivalTrial.texts(table, "median_reason")[0]?.hasPrefix("UNBOUNDED_CI") ?? false)
    }
  }
}
