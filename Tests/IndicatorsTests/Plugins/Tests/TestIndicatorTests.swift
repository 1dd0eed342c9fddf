import Indicators
import Tabular
import TestSupport
import Testing

@Suite("Tests as indicators")
struct TestIndicatorTests {
  private func table(
    _ type: any Stage.Type, _ keys: String, _ rows: String
  ) throws -> Table {
    let trial = StageTrial(type, keys, over: try #require(TableLiteral.table(rows)))
    #expect(trial.diagnostics.all.isEmpty, "\(trial.diagnostics.all)")
    return try #require(trial.table)
  }

  private func number(_ table: Table, _ column: String, _ row: Int = 0) throws -> Double {
    try #require(table.value(column, row).double, "\(column)")
  }

  @Test("means of two groups for each season, in the unit of the values")
  func means() throws {
    let made = try table(
      MeanComparison.self,
      "{ indicator: 'compare_means', value: 'price', groups: 'buyer', by: ['season'] }",
      """
      season  buyer  price [USD/kg]
      1       coop   4
      1       coop   6
      1       trade  1
      1       trade  3
      2       coop   4
      2       trade  4
      """)
    #expect(made.schema["estimate"]?.measure.symbol == "USD/kg")
    #expect(made.schema.key == ["season"])
    #expect(try number(made, "estimate") == 3)
    #expect(abs(try number(made, "statistic") - 2.1213203435596424) < 1e-14)
    #expect(made.value("method", 0) == .text("Welch two-sample t"))
    #expect(made.value("groups", 0) == .text("coop, trade"))
    #expect(made.value("p_value", 1).double == nil)
    #expect(made.value("reason", 1) == .text("N_LT_2: 1 value, 2 are needed"))
    #expect(made.value("estimate_reason", 1) == made.value("reason", 1))
  }

  @Test("pairs are read in one unit")
  func pairs() throws {
    let made = try table(
      MeanComparison.self, "{ indicator: 'compare_means', value: 'before', with: 'after' }",
      """
      before [kg]  after [t]
      1000         0.9
      1100         1.2
      1300         1.1
      """)
    #expect(made.value("test", 0) == .text("paired"))
    #expect(abs(try number(made, "estimate") - 66.66666666666667) < 1e-10)
  }

  @Test("three groups are too many for two, and right for an analysis of variance")
  func threeGroups() throws {
    let rows = """
      group  value
      a      1000000000000.4
      a      1000000000000.3
      a      1000000000000.5
      b      1000000000000.3
      b      1000000000000.2
      b      1000000000000.4
      c      1000000000000.5
      c      1000000000000.4
      c      1000000000000.6
      """
    let two = try table(
      MeanComparison.self, "{ indicator: 'compare_means', value: 'value', groups: 'group' }", rows)
    #expect(two.value("reason", 0) == .text("NOT_IDENTIFIED: 3 groups, 2 are compared"))
    let all = try table(
      MeanComparison.self,
      "{ indicator: 'compare_means', value: 'value', groups: 'group', method: 'anova' }", rows)
    #expect(abs(try number(all, "statistic") - 3) < 1e-13)
    #expect(try number(all, "df") == 2)
    #expect(try number(all, "df2") == 6)
    #expect(abs(try number(all, "estimate") - 0.5) < 1e-14)
  }

  @Test("ranks of two groups, and of pairs")
  func ranks() throws {
    let made = try table(
      RankComparison.self, "{ indicator: 'compare_ranks', value: 'value', groups: 'group' }",
      """
      group  value
      a      0.80
      a      0.83
      a      1.89
      a      1.04
      a      1.45
      a      1.38
      a      1.91
      a      1.64
      a      0.73
      a      1.46
      b      1.15
      b      0.88
      b      0.90
      b      0.74
      b      1.21
      """)
    #expect(abs(try number(made, "p_value") - 0.25441225441225440) < 1e-15)
    #expect(abs(try number(made, "estimate") - 0.305) < 1e-15)
    #expect(made.value("method", 0) == .text("Wilcoxon rank sum, exact"))
  }

  /// The same eight tasters: four right, four wrong, three of each told apart.
  static let tea = """
    poured  said
    milk    milk
    milk    milk
    milk    milk
    milk    tea
    tea     milk
    tea     tea
    tea     tea
    tea     tea
    """

  @Test(
    "two characteristics, by every method",
    arguments: [
      (
        "chi_square", 0.15729920705028513,
        "FEW_EXPECTED: fewer than 5 cases are expected somewhere (2.0)"
      ),
      (
        "yates", 0.4795001221869535, "FEW_EXPECTED: fewer than 5 cases are expected somewhere (2.0)"
      ),
      ("fisher", 0.48571428571428582, nil), ("mcnemar", 1, nil),
      ("mcnemar_chi_square", 1, nil), ("stuart_maxwell", 1, nil),
      ("cochran_armitage", 0.15729920705028513, nil),
    ] as [(String, Double, String?)])
  func association(method: String, pValue: Double, reason: String?) throws {
    let made = try table(
      Association.self,
      "{ indicator: 'association', rows: 'poured', columns: 'said', method: '\(method)' }",
      Self.tea)
    #expect(abs(try number(made, "p_value") - pValue) < 1e-14)
    #expect(made.value("reason", 0).text == reason)
    #expect(made.value("test", 0) == .text(method))
  }

  @Test(
    "correlations by every method",
    arguments: [("pearson", 0.65465367070797720), ("spearman", 0.5), ("kendall", 1.0 / 3)])
  func correlation(method: String, value: Double) throws {
    let made = try table(
      Correlation.self, "{ indicator: 'correlation', x: 'x', y: 'y', method: '\(method)' }",
      """
      x  y
      1  1
      2  4
      3  3
      """)
    #expect(abs(try number(made, "estimate") - value) < 1e-14)
  }

  @Test("F6.6: two coders")
  func kappa() throws {
    let pairs = [("a", "a", 20), ("a", "b", 5), ("b", "a", 3), ("b", "b", 12)]
    let rows = pairs.flatMap { Array(repeating: "\($0.0)  \($0.1)", count: $0.2) }
    let made = try table(
      RaterAgreement.self, "{ indicator: 'rater_agreement', first: 'one', second: 'two' }",
      (["one  two"] + rows).joined(separator: "\n"))
    #expect(abs(try number(made, "estimate") - 0.5844155844155845) < 1e-14)
    #expect(abs(try number(made, "observed") - 0.8) < 1e-15)
    #expect(abs(try number(made, "expected") - 0.51875) < 1e-15)
  }

  @Test(
    "F6.5 and F9.2: judges of the same cases",
    arguments: [
      ("kendall_w", 0.7777777777777778), ("friedman", 0.7777777777777778),
    ])
  func judges(method: String, value: Double) throws {
    let ranks = [[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4]]
    let rows = ranks.enumerated().flatMap { judge, ranks in
      ranks.enumerated().map { "t\($0.offset)  j\(judge)  \($0.element)" }
    }
    let made = try table(
      JudgeAgreement.self,
      """
      { indicator: 'judge_agreement', case: 'theme', judge: 'judge', score: 'rank',
        method: '\(method)' }
      """, (["theme  judge  rank"] + rows).joined(separator: "\n"))
    #expect(abs(try number(made, "estimate") - value) < 1e-15)
    #expect(try number(made, "statistic") == 7)
  }

  @Test("F9.3: the published scores of four judges")
  func intraclass() throws {
    let scores = [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]
    let rows = scores.enumerated().flatMap { item, scores in
      scores.enumerated().map { "c\(item)  j\($0.offset)  \($0.element)" }
    }
    let made = try table(
      JudgeAgreement.self,
      """
      { indicator: 'judge_agreement', case: 'case', judge: 'judge', score: 'score',
        method: 'icc_absolute' }
      """, (["case  judge  score"] + rows).joined(separator: "\n"))
    #expect(abs(try number(made, "estimate") - 0.2897637795275591) < 1e-14)
    #expect(abs(try number(made, "average") - 0.6200505475989891) < 1e-14)
    #expect(try number(made, "estimate_high") < 0.762)
  }

  @Test("F6.1: five for, eleven against, eight silent")
  func balance() throws {
    let views = Array(repeating: "1", count: 5) + Array(repeating: "-1", count: 11)
    let rows = views.map { "x  \($0)" } + Array(repeating: "x  0", count: 8)
    let made = try table(
      OpinionBalance.self, "{ indicator: 'net_balance', view: 'view' }",
      (["who  view"] + rows).joined(separator: "\n"))
    #expect(try number(made, "estimate") == -0.375)
    #expect(abs(try number(made, "p_value") - 0.210113525390625) < 1e-15)
    #expect(abs(try number(made, "estimate_low") + 0.7167071229043592) < 1e-14)
    #expect(try number(made, "silent") == 8)
    #expect(abs(try number(made, "balance_if_in_favour") - 0.08333333333333333) < 1e-15)
  }

  @Test("F2.7: good for producers and bad for cooperatives")
  func intersectionUnion() throws {
    let made = try table(
      IntersectionUnion.self,
      """
      { indicator: 'intersection_union', value: 'estimate', std_error: 'std_error',
        above: "model == 'income'" }
      """,
      """
      model   estimate  std_error
      income  2.9       1
      share   -1.75     1
      """)
    #expect(abs(try number(made, "p_value") - 0.040059156863817086) < 1e-15)
    #expect(try number(made, "statistic") == 1.75)
  }

  @Test("p-values of a bootstrap count half on the claimed side, and the rest on the other one")
  func bootstrapped() throws {
    let keys = """
      { indicator: 'intersection_union', value: 'estimate', std_error: 'std_error',
        above: "model == 'income'", p_value: 'p_value' }
      """
    let rows = """
      model   estimate  std_error  p_value
      income  2.9       1          0.01
      share   -1.75     1          0.12
      """
    #expect(try number(table(IntersectionUnion.self, keys, rows), "p_value") == 0.06)
    let wrongSide = rows.replacing("-1.75", with: "1.75")
    #expect(try number(table(IntersectionUnion.self, keys, wrongSide), "p_value") == 0.94)
  }
}
