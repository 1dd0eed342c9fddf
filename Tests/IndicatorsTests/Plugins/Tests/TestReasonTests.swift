import Indicators
import Tabular
import TestSupport
import Testing

@Suite("Indicators of tests say why there is none")
struct TestReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let type: any Stage.Type
    let keys: String
    let rows: String
    let reason: String

    init(
      _ name: String, _ type: any Stage.Type, _ keys: String, _ rows: String, _ reason: String
    ) {
      testDescription = name
      self.type = type
      self.keys = keys
      self.rows = rows
      self.reason = reason
    }
  }

  private static let means = "{ indicator: 'compare_means', value: 'v', groups: 'g' }"
  private static let ranks = "{ indicator: 'compare_ranks', value: 'v', groups: 'g' }"
  private static let counts = "{ indicator: 'association', rows: 'v', columns: 'g' }"
  private static let correlation = "{ indicator: 'correlation', x: 'v', y: 'g' }"

  static let cases: [Case] = [
    Case(
      "all values missing", MeanComparison.self,
      "{ indicator: 'compare_means', value: 'v / 0', groups: 'g' }", "v  g\n1  a\n2  b",
      "ALL_MISSING"),
    Case(
      "one group", MeanComparison.self, means, "v  g\n1  a\n2  a",
      "NOT_IDENTIFIED: 1 group, 2 are compared"),
    Case(
      "one value in a group", MeanComparison.self, means, "v  g\n1  a\n2  a\n3  b",
      "N_LT_2: 1 value, 2 are needed"),
    Case(
      "constants", MeanComparison.self, means, "v  g\n1  a\n1  a\n2  b\n2  b",
      "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "equal pairs", MeanComparison.self, "{ indicator: 'compare_means', value: 'v', with: 'g' }",
      "v  g\n2  1\n3  2\n4  3", "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "one sample of one", MeanComparison.self, "{ indicator: 'compare_means', value: 'v' }",
      "v  g\n2  1", "N_LT_2: 1 value, 2 are needed"),
    Case(
      "analysis of single values", MeanComparison.self,
      "{ indicator: 'compare_means', value: 'v', groups: 'g', method: 'anova' }",
      "v  g\n2  a\n3  b", "NOT_IDENTIFIED: 2 values, 3 are needed"),
    Case(
      "ties only", RankComparison.self, ranks, "v  g\n1  a\n1  b\n1  b",
      "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "three groups for two", RankComparison.self, ranks, "v  g\n1  a\n2  b\n3  c",
      "NOT_IDENTIFIED: 3 groups, 2 are compared"),
    Case(
      "differences of zero", RankComparison.self, "{ indicator: 'compare_ranks', value: 'v' }",
      "v  g\n0  a\n0  a", "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "one column of a table", Association.self, counts, "v  g\n1  a\n2  a",
      "NOT_IDENTIFIED: 1 group, 2 are compared"),
    Case("an empty table", Association.self, counts, "v  g\n-  a", "ALL_MISSING"),
    Case(
      "changes among three states", Association.self,
      "{ indicator: 'association', rows: 'v', columns: 'g', method: 'mcnemar' }",
      "v  g\na  b\nb  c", "NOT_IDENTIFIED: 3 groups, 2 are compared"),
    Case(
      "nobody changed", Association.self,
      "{ indicator: 'association', rows: 'v', columns: 'g', method: 'mcnemar' }",
      "v  g\na  a\nb  b", "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "a trend of three columns", Association.self,
      "{ indicator: 'association', rows: 'v', columns: 'g', method: 'cochran_armitage' }",
      "v  g\na  a\nb  b\nc  c", "NOT_IDENTIFIED: 3 groups, 2 are compared"),
    Case(
      "two pairs", Correlation.self, correlation, "v  g\n1  2\n2  3",
      "NOT_IDENTIFIED: 2 values, 3 are needed"),
    Case(
      "a constant", Correlation.self, correlation, "v  g\n1  2\n1  3\n1  4",
      "NOT_IDENTIFIED: the values do not differ"),
    Case(
      "one code only", RaterAgreement.self,
      "{ indicator: 'rater_agreement', first: 'v', second: 'g' }", "v  g\na  a\na  a",
      "NOT_IDENTIFIED: 1 group, 2 are compared"),
    Case(
      "a case without one of its judges", JudgeAgreement.self,
      "{ indicator: 'judge_agreement', case: 'v', judge: 'g', score: '1' }",
      "v  g\na  x\na  y\nb  x", "NOT_IDENTIFIED: not every row has all values"),
    Case(
      "nobody in favour or against", OpinionBalance.self,
      "{ indicator: 'net_balance', view: 'v' }", "v  g\n0  a\n0  a", "EMPTY"),
    Case(
      "a single claim", IntersectionUnion.self,
      """
      { indicator: 'intersection_union', value: 'v', std_error: 'g', above: 'v > 0' }
      """, "v  g\n1  2", "N_LT_2: 1 value, 2 are needed"),
  ]

  @Test("no number comes out, but the reason", arguments: cases)
  func reasons(degenerate: Case) throws {
    let table = try #require(TableLiteral.table(degenerate.rows))
    let trial = StageTrial(degenerate.type, degenerate.keys, over: table)
    #expect(trial.diagnostics.all.isEmpty, "\(trial.diagnostics.all)")
    let made = try #require(trial.table)
    #expect(made.rowCount == 1)
    #expect(made.value("reason", 0) == .text(degenerate.reason))
    #expect(made.value("p_value", 0).double == nil)
    #expect(made.value("statistic", 0).double == nil)
  }

  @Test("pairs beside groups, and a method that there is not, are refused")
  func refusals() throws {
    let table = try #require(TableLiteral.table("v  g\n1  2"))
    for keys in [
      "{ indicator: 'compare_means', value: 'v', groups: 'g', with: 'v' }",
      "{ indicator: 'compare_means', value: 'v', method: 'anovaa' }",
    ] {
      let trial = StageTrial(MeanComparison.self, keys, over: table)
      #expect(trial.table == nil && trial.diagnostics.hasErrors)
    }
  }
}
