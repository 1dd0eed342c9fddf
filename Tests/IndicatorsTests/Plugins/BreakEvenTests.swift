import Indicators
import Tabular
import TestSupport
import Testing

/// The worked example of F1.3, written as a pipeline writes it.
struct BreakEvenTests {
  static let keys = """
    { "indicator": "break_even", "each": ["coop_id"], "fixed_cost": "fixed_cost",
      "margin": "margin", "volume": "sold", "members": "members" }
    """

  static func trial(_ rows: String, _ keys: String = keys) throws -> StageTrial {
    let table = try #require(TableLiteral.table(rows, key: ["coop_id"]))
    return StageTrial(BreakEven.self, keys, over: table)
  }

  @Test("volume and members come out in their units, with Fieller's interval")
  func workedExample() throws {
    let trial = try Self.trial(
      """
      coop_id  fixed_cost [USD]  fixed_cost_se [USD]  margin [USD/t]  margin_se [USD/t]  sold [t]  members [member]
      A        48000             3000                 12              1.5                4185      104.625
      """)
    #expect(trial.diagnostics.all.isEmpty)
    let table = try #require(trial.table)
    #expect(table.schema["break_even"]?.measure.symbol == "t")
    #expect(table.schema["members_needed_low"]?.measure.symbol == "member")
    #expect(table.value("break_even", 0).double == 4000)
    #expect(abs(try #require(table.value("break_even_low", 0).double) - 3096.823070310803) < 1e-8)
    #expect(abs(try #require(table.value("break_even_high", 0).double) - 5414.021607154955) < 1e-8)
    #expect(abs(try #require(table.value("members_needed", 0).double) - 100) < 1e-12)
    #expect(table.value("status", 0) == .text("uncertain"))
  }

  @Test("a margin per kilogram serves a volume in tonnes")
  func conversion() throws {
    let trial = try Self.trial(
      """
      coop_id  fixed_cost [USD]  margin [USD/kg]  sold [t]  members [member]
      A        48000             0.012            4185      104.625
      """)
    #expect(try #require(trial.table).value("break_even", 0).double == 4000)
  }

  @Test(
    "a margin that is no cost per volume is refused, naming both",
    arguments: [
      ("margin [PEN/t]", "[USD/t], not [PEN/t]"), ("margin [USD]", "[USD/t], not [USD]"),
      ("margin", "[USD/t], not no unit"),
    ])
  func refusals(margin: String, units: String) throws {
    let trial = try Self.trial(
      """
      coop_id  fixed_cost [USD]  \(margin)  sold [t]  members [member]
      A        48000             12         4185      104.625
      """)
    #expect(trial.table == nil)
    let problem = try #require(trial.diagnostics.errors.first)
    #expect(
      problem.message
        == "'margin' must have the dimension of 'fixed_cost' over 'volume', \(units)")
  }

  @Test("a standard error that is not known leaves the interval out and says so")
  func unknownError() throws {
    let trial = try Self.trial(
      """
      coop_id  fixed_cost  fixed_cost_se  margin  margin_se  sold  members
      A        48000       -              12      1.5        4185  104
      B        48000       3000           12      1.5        4185  104
      """)
    let table = try #require(trial.table)
    #expect(table.value("break_even", 0).double == 4000)
    #expect(table.value("break_even_low", 0).double == nil)
    #expect(
      table.value("break_even_reason", 0).text == "ALL_MISSING: a standard error is not known")
    #expect(table.value("break_even_low", 1).double != nil)
  }
}
