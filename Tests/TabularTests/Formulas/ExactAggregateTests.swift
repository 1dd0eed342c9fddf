import Statistics
import Tabular
import TestSupport
import Testing

@Suite("Exact aggregates")
struct ExactAggregateTests {
  /// The values of formulas over a column x and a column y of decimals with two and three places.
  private func values(
    _ formulas: [String], _ rows: [(Int64, Int64)]
  ) throws -> [Value] {
    let presence = Presence(allPresent: rows.count)
    let table = try Table(
      Schema([Field("x", .number), Field("y", .number)]),
      [
        .numbers(NumberColumn(decimals: rows.map(\.0), scale: 2, presence: presence)),
        .numbers(NumberColumn(decimals: rows.map(\.1), scale: 3, presence: presence)),
      ])
    var diagnostics = Diagnostics()
    return try formulas.compactMap { text in
      try Formula(Written(text))
        .aggregate(in: FormulaScope(table.schema), reporting: &diagnostics)?
        .evaluated(over: table, groups: Groups(single: rows.count)).value(0)
    }
  }

  private static let formulas = [
    "sum(x)", "mean(x)", "var(x)", "sd(x)", "cv(x)", "covariance(x, y)", "corr(x, y)", "gini(x)",
    "hhi(x)", "theil(x)", "skewness(x)", "kurtosis(x)", "geometric_mean(x)", "trimmed_mean(x, 0.1)",
    "weighted_mean(x, y)", "weighted_median(x, y)", "quantile(x, 0.3, 6)", "mad(x)",
  ]

  @Test("1,000 shuffles of the rows give the same bits")
  func shuffled() throws {
    var generator = SeededGenerator(seed: 2)
    var rows = (0..<200).map { _ in
      (Int64(generator.index(below: 1 << 50)) + 1, Int64(generator.index(below: 1 << 20)))
    }
    let first = try values(Self.formulas, rows)
    #expect(first.count == Self.formulas.count && first.allSatisfy { $0.double != nil })
    var others = 0
    for _ in 0..<1000 {
      rows.shuffle(using: &generator)
      if try values(Self.formulas, rows) != first { others += 1 }
    }
    #expect(others == 0)
  }

  @Test(
    "what groups do not allow is undefined",
    arguments: [
      ("cv(x)", [(5, 1)]), ("cv(x)", [(-1, 1), (1, 1)]), ("covariance(x, y)", [(5, 1)]),
      ("corr(x, y)", [(5, 1), (5, 2)]), ("autocorrelation(x)", [(5, 1), (5, 1)]),
      ("autocorrelation(x)", [(5, 1)]), ("skewness(x)", [(5, 1), (5, 1)]),
      ("kurtosis(x, 2)", [(5, 1), (6, 1), (7, 1)]), ("geometric_mean(x)", [(0, 1), (6, 1)]),
      ("gini(x)", [(0, 1), (0, 1)]), ("gini(x)", [(-1, 1), (3, 1)]), ("gini_unbiased(x)", [(3, 1)]),
      ("theil(x)", [(0, 1)]), ("hhi(x)", [(0, 1)]), ("shannon(x)", [(-5, 1), (6, 1)]),
      ("weighted_median(x, y)", [(1, 0), (2, 0)]), ("weighted_median(x, y)", [(1, -1), (2, 3)]),
      ("weighted_var(x, y, 'probability')", [(1, 4)]),
      ("weighted_sd(x, y, 'frequency')", [(1, 1000)]),
      ("weighted_sd(x, y, 'analytic')", [(1, -1), (2, 1)]),
      ("share_of(x, y > 0)", [(0, 1), (0, 2)]), ("max_drawdown(x)", [(0, 1), (4, 1)]),
    ] as [(String, [(Int64, Int64)])])
  func degenerate(formula: String, rows: [(Int64, Int64)]) throws {
    #expect(try values([formula], rows) == [.missing(.undefined)])
  }

  @Test(
    "kinds and types must be of those that there are",
    arguments: [
      ("weighted_var(x, y, 'weights')", "the kind of weighted_var must be one of 'probability'"),
      ("quantile(x, 0.5, 10)", "the type of quantile must be a whole number from 1 to 9"),
      ("quantile(x, 1.5)", "the share of quantile must be a number from 0 to 1"),
      ("weighted_quantile(x, y, 0.5, 'hazen')", "the type of weighted_quantile must be one of"),
    ])
  func refused(formula: String, message: String) throws {
    var diagnostics = Diagnostics()
    let scope = FormulaScope(Schema([Field("x", .number), Field("y", .number)]))
    #expect(try Formula(Written(formula)).aggregate(in: scope, reporting: &diagnostics) == nil)
    #expect(diagnostics.all.first?.message.hasPrefix(message) == true)
  }
}
