import Indicators
import Tabular
import TestSupport
import Testing

/// The five conditions of `indicators.md` F1.2, beside a cooperative that is worse on all of them.
@Suite("composite")
struct CompositeTests {
  static let rows = """
    coop  condition  score  weight  error
    A     size       0.92   0.4     0.03
    A     results    0.60   0.2     0.04
    A     terms      0.50   0.1     0
    A     costs      0.70   0.2     0
    A     allies     0.40   0.1     0
    B     size       0.50   0.4     0
    B     results    0.40   0.2     0
    B     terms      0.30   0.1     0
    B     costs      0      0.2     0
    B     allies     0.20   0.1     0
    C     size       0.90   0.4     0
    """

  static func run(_ keys: String = "", over rows: String = rows) throws -> Table {
    try SurvivalTrial.run(
      Composite.self,
      "{ indicator: 'composite', subject: 'coop', condition: 'condition', score: 'score'\(keys) }",
      over: rows)
  }

  @Test("equal weights have the digits of the worked example")
  func workedExample() throws {
    let table = try Self.run()
    #expect(SurvivalTrial.texts(table, "subject") == ["A", "B", "C"])
    let expected: [(String, Double)] = [
      ("arithmetic", 62.4), ("geometric", 59.925742346633236), ("minimum", 40),
      ("without_one_low", 55), ("without_one_high", 68), ("rank", 1), ("rank_low", 1),
      ("rank_high", 1),
    ]
    for (name, value) in expected {
      let found = try #require(SurvivalTrial.numbers(table, name)[0], "\(name)")
      #expect(abs(found - value) < 1e-12, "\(name)")
    }
    #expect(SurvivalTrial.numbers(table, "geometric")[1] == 0)
    #expect(SurvivalTrial.numbers(table, "rank") == [1, 2, nil])
  }

  @Test("declared weights and errors have those of the other set, with an interval")
  func weighted() throws {
    let table = try Self.run(", weight: 'weight', score_se: 'error', rank_by: 'arithmetic'")
    let mean = try #require(SurvivalTrial.numbers(table, "arithmetic")[0])
    let geometric = try #require(SurvivalTrial.numbers(table, "geometric")[0])
    let error = try #require(SurvivalTrial.numbers(table, "arithmetic_se")[0])
    #expect(abs(mean - 71.8) < 1e-12)
    #expect(abs(geometric - 69.22580083896604) < 1e-12)
    // 100 times the root of (0.4 * 0.03)^2 + (0.2 * 0.04)^2
    #expect(abs(error - 1.442220510185596) < 1e-12)
    #expect(SurvivalTrial.numbers(table, "arithmetic_low")[1] == nil)
  }

  @Test("a subject with too few scores has no composite, unless fewer are asked for")
  func answered() throws {
    let few = try Self.run()
    #expect(SurvivalTrial.numbers(few, "arithmetic")[2] == nil)
    let reason = try #require(SurvivalTrial.texts(few, "arithmetic_reason")[2])
    #expect(reason.hasPrefix("ALL_MISSING"))
    let enough = try Self.run(", answered: 0.2")
    #expect(SurvivalTrial.numbers(enough, "arithmetic")[2] == 90)
  }

  @Test(
    "a score beyond 1, or two of one condition, give the reason instead of a number",
    arguments: ["A  size  62\n", "A  size  0.5\nA  size  0.6\n"])
  func outOfRange(rows: String) throws {
    let table = try Self.run(over: "coop  condition  score\n" + rows)
    #expect(SurvivalTrial.numbers(table, "arithmetic") == [nil])
    let reason = try #require(SurvivalTrial.texts(table, "arithmetic_reason")[0])
    #expect(reason.hasPrefix("OUT_OF_RANGE"))
  }
}
