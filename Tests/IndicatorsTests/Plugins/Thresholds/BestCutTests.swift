import Indicators
import Tabular
import TestSupport
import Testing

@Suite("roc, cut_point, ed50 and threshold_regression")
struct BestCutTests {
  /// The twelve cooperatives of `indicators.md` F1.4.
  static let rows =
    "members  alive\n"
    + [35, 48, 60, 72, 85, 95, 180].map { "\($0)  false\n" }.joined()
    + [90, 110, 120, 150, 260].map { "\($0)  true\n" }.joined()

  static func run(
    _ type: any Stage.Type, _ name: String, over rows: String = rows, keys: String = ""
  ) throws -> Table {
    try SurvivalTrial.run(
      type, "{ indicator: '\(name)', size: 'members', outcome: 'alive'\(keys) }", over: rows)
  }

  @Test("the cut of the worked example, and how well size tells at all")
  func cut() throws {
    let table = try Self.run(BestCut.self, "cut_point", keys: ", seed: 7")
    let expected: [(String, Double)] = [
      ("auc", 0.8571428571428571), ("auc_se", 0.12177820811947067),
      ("auc_low", 0.46071417023597416), ("auc_high", 0.9768194175322734), ("cut", 90),
      ("midpoint", 87.5), ("criterion", 0.7142857142857144), ("sensitivity", 1),
      ("specificity", 0.7142857142857143), ("positives", 5), ("negatives", 7),
    ]
    for (name, value) in expected {
      let found = try #require(SurvivalTrial.numbers(table, name)[0])
      #expect(abs(found - value) < 1e-14, "\(name)")
    }
    #expect(SurvivalTrial.texts(table, "cuts") == ["90"])
    let low = try #require(SurvivalTrial.numbers(table, "cut_low")[0])
    let high = try #require(SurvivalTrial.numbers(table, "cut_high")[0])
    #expect(low <= 90 && high > 90)
  }

  @Test("the curve goes from never to always")
  func curve() throws {
    let table = try Self.run(OperatingPoints.self, "roc")
    #expect(table.rowCount == 13)
    #expect(SurvivalTrial.numbers(table, "threshold")[0] == nil)
    #expect(SurvivalTrial.numbers(table, "false_alarms")[12] == 1)
  }

  @Test("the ED50 of the worked example, with its delta interval and no Fieller one")
  func effectiveSize() throws {
    let table = try Self.run(MedianEffectiveSize.self, "ed50")
    let size = try #require(SurvivalTrial.numbers(table, "ed50")[0])
    #expect(abs(size - 120.91241998180368) < 1e-8)
    let error = try #require(SurvivalTrial.numbers(table, "ed50_se")[0])
    #expect(abs(error - 30.675114845503735) < 1e-6)
    #expect(SurvivalTrial.numbers(table, "ed50_low") == [nil])
    #expect(SurvivalTrial.texts(table, "ed50_reason")[0]?.hasPrefix("UNBOUNDED_CI") ?? false)
  }

  @Test("the threshold of the worked example has a set with a hole")
  func threshold() throws {
    let table = try Self.run(
      ThresholdSearch.self, "threshold_regression", keys: ", replicates: 99, seed: 7")
    #expect(
      SurvivalTrial.texts(table, "critical") == [
        "3.84 (chi-squared)", "3.84 (chi-squared)", "7.35 (Hansen)",
      ])
    #expect(SurvivalTrial.numbers(table, "low") == [85, 110, 48])
    #expect(SurvivalTrial.numbers(table, "high") == [90, 110, 150])
    #expect(SurvivalTrial.numbers(table, "threshold") == [90, 90, 90])
    let supremum = try #require(SurvivalTrial.numbers(table, "supremum")[0])
    #expect(abs(supremum - 7.924864143603015) < 1e-13)
  }

  /// Rows that tell no threshold, the indicator, the column of its reason, and the reason.
  static let degenerate: [(rows: String, type: any Stage.Type, column: String, reason: String)] = [
    ("members  alive\n1  true\n2  true\n", BestCut.self, "auc_reason", "NOT_IDENTIFIED"),
    ("members  alive\n1  false\n2  false\n", BestCut.self, "cut_reason", "NOT_IDENTIFIED"),
    ("members  alive\n-  true\n3  -\n", BestCut.self, "auc_reason", "ALL_MISSING"),
    (
      "members  alive\n1  false\n2  false\n3  true\n4  true\n", BestCut.self, "auc_reason",
      "SEPARATION"
    ),
    ("members  alive\n1  false\n2  true\n3  false\n", BestCut.self, "auc_reason", "N_LT_2"),
    ("members  alive\n1  true\n2  true\n", OperatingPoints.self, "reason", "NOT_IDENTIFIED"),
    (
      "members  alive\n1  false\n2  false\n3  true\n4  true\n", MedianEffectiveSize.self,
      "ed50_reason", "SEPARATION"
    ),
    (
      "members  alive\n1  true\n2  true\n", MedianEffectiveSize.self, "ed50_reason",
      "NOT_IDENTIFIED"
    ),
    (
      "members  alive\n5  true\n5  false\n", MedianEffectiveSize.self, "ed50_reason",
      "NOT_IDENTIFIED"
    ),
    (
      "members  alive\n1  false\n2  false\n3  true\n4  true\n", ThresholdSearch.self, "reason",
      "NOT_IDENTIFIED"
    ),
    ("members  alive\n1  true\n2  true\n", ThresholdSearch.self, "reason", "NOT_IDENTIFIED"),
    ("members  alive\n-  true\n3  -\n", ThresholdSearch.self, "reason", "ALL_MISSING"),
  ]

  @Test("rows that tell no threshold give the reason", arguments: degenerate.indices)
  func refused(index: Int) throws {
    let row = Self.degenerate[index]
    let table = try Self.run(row.type, row.type.manual.name, over: row.rows)
    let reason = try #require(SurvivalTrial.texts(table, row.column)[0])
    #expect(reason.hasPrefix(row.reason))
  }

  @Test("either a condition or a number, not both")
  func outcomeAndValue() throws {
    let trial = StageTrial(
      ThresholdSearch.self,
      "{ indicator: 'threshold_regression', size: 'members', outcome: 'alive', value: 'members' }",
      over: try #require(TableLiteral.table(Self.rows)))
    #expect(trial.table == nil && trial.diagnostics.hasErrors)
  }
}
