import TestSupport
import Testing

/// Prices of rice farms between groups against R's tests (`tests.json`).
@Suite("Comparisons of prices", .enabled(if: Shared.isPresent))
struct PriceComparisonTests {
  let published: PublishedPipeline
  let reference: Reference

  init() throws {
    published = try RealData.tests.published
    reference = try Reference("tests")
  }

  @Test(
    "statistics and p-values agree",
    arguments: [
      ("welch", "welch/t", "welch/p"), ("student", "pooled_t/t", "pooled_t/p"),
      ("ranks", "mann_whitney/W", "mann_whitney/p_continuity"),
      ("ranks_plain", "mann_whitney/W", "mann_whitney/p_no_continuity"),
      ("kruskal", "kruskal/H", "kruskal/p"), ("anova", "anova/F", "anova/p"),
      ("welch_anova", "welch_anova/F", "welch_anova/p"),
      ("tenure", "chisq_rxc/stat", "chisq_rxc/p"),
      ("plain", "chisq_2x2/plain", "chisq_2x2/plain_p"),
      ("yates", "chisq_2x2/yates", "chisq_2x2/yates_p"), ("pearson", "pearson/t", "pearson/p"),
      ("kendall", "kendall/z", "kendall/p"),
    ])
  func tests(table: String, statistic: String, probability: String) throws {
    let rows = try published.rows(table + ".csv")
    let (expected, p) = (
      reference.number("rice/" + statistic), reference.number("rice/" + probability)
    )
    #expect(isClose(rows.number("statistic"), expected, within: 1e-9))
    #expect(isClose(rows.number("p_value"), p, within: 1e-8))
  }

  @Test(
    "the report names each test",
    arguments: [
      "**Welch's t-test**: welch. Interval: t, 95%", "**Analysis of variance**: anova.",
      "**Wilcoxon's test, no continuity correction**: ranks\\_plain.",
      "**Pearson's chi-squared test, Yates' correction**: yates.",
      "**Pearson's correlation**: pearson. Interval: Fisher's z, 95%",
    ])
  func methods(sentence: String) throws {
    #expect(try published.text("report.md").contains(sentence))
  }

  @Test("degrees of freedom agree")
  func degrees() throws {
    #expect(
      isClose(
        try published.rows("welch.csv").number("df"), reference.number("rice/welch/df"),
        within: 1e-9))
    for table in ["anova", "welch_anova"] {
      let rows = try published.rows(table + ".csv")
      let degrees = reference.list("rice/\(table)/df")
      #expect(rows.number("df") == degrees[0])
      #expect(isClose(rows.number("df2"), degrees[1], within: 1e-9))
    }
  }

  @Test("estimates agree, with their intervals")
  func estimates() throws {
    let welch = try published.rows("welch.csv")
    let limits = reference.list("rice/welch/ci")
    let pearson = try published.rows("pearson.csv")
    let range = reference.list("rice/pearson/ci")
    for (found, expected) in [
      (welch.number("estimate"), reference.number("rice/welch/diff")),
      (welch.number("estimate_se"), reference.number("rice/welch/se")),
      (welch.number("estimate_low"), limits[0]), (welch.number("estimate_high"), limits[1]),
      (pearson.number("estimate"), reference.number("rice/pearson/r")),
      (pearson.number("estimate_low"), range[0]), (pearson.number("estimate_high"), range[1]),
      (
        try published.rows("spearman.csv").number("estimate"),
        reference.number("rice/spearman/rho")
      ),
      (
        try published.rows("kendall.csv").number("estimate"),
        reference.number("rice/kendall/tau_b")
      ),
      (
        try published.rows("tenure.csv").number("estimate"),
        reference.number("rice/chisq_rxc/cramers_v")
      ),
    ] {
      #expect(isClose(found, expected, within: 1e-9))
    }
    let fisher = try published.rows("fisher.csv")
    #expect(
      isClose(fisher.number("p_value"), reference.number("rice/chisq_2x2/fisher_p"), within: 1e-8))
  }
}
