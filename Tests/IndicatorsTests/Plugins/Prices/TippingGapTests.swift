import Indicators
import Tabular
import TestSupport
import Testing

/// The worked example of F2.10, written as a pipeline writes it.
@Suite("What if the price gap grows")
struct TippingGapTests {
  static let keys = """
    "by": ["coop_id"], "harvest": "harvest", "share": "share", "gap": "gap", "slope": "slope",
    "slope_se": "slope_se", "needed": "needed", "lowest": "-5", "highest": "12"
    """

  static let rows = """
    coop_id  harvest [t]  share  gap  slope                 slope_se               needed [kg]
    A        5580         0.75   0    -0.02280241935483871  0.00186112257665548  4000000
    """

  static func table(_ indicator: String, _ rows: String, _ more: String = "") throws -> Table {
    let input = try #require(TableLiteral.table(rows, key: ["coop_id"]))
    let keys = "{ \"indicator\": \"\(indicator)\", \(Self.keys)\(more) }"
    let trial =
      indicator == "intake_fan"
      ? StageTrial(IntakeFan.self, keys, over: input)
      : StageTrial(TippingGap.self, keys, over: input)
    #expect(trial.diagnostics.all.isEmpty)
    return try #require(trial.table)
  }

  @Test("4,000 t are lost at 1.45 points, in the unit of the harvest")
  func workedExample() throws {
    let table = try Self.table("tipping_gap", Self.rows)
    #expect(table.schema["intake"]?.measure.symbol == "t")
    #expect(table.value("intake", 0).double == 4185)
    let gap = try #require(table.value("tipping_gap", 0).double)
    #expect(abs(gap - 1.4539738677669714) < 1e-12)
    #expect(table.value("status", 0) == .text("holds"))
    #expect(table.value("extrapolated", 0) == .flag(false))
  }

  @Test("the interval is Fieller's: as far as the slope may be steep or flat")
  func interval() throws {
    let table = try Self.table("tipping_gap", Self.rows)
    // With an exact numerator Fieller's limits are it over the limits of the slope.
    let missing = 4000.0 / 5580 - 0.75
    let reach = 1.959963984540054 * 0.00186112257665548
    let low = try #require(table.value("tipping_gap_low", 0).double)
    let high = try #require(table.value("tipping_gap_high", 0).double)
    #expect(abs(low - missing / (-0.02280241935483871 - reach)) < 1e-12)
    #expect(abs(high - missing / (-0.02280241935483871 + reach)) < 1e-12)
  }

  @Test(
    "where there is no such gap the row says why",
    arguments: [
      (
        "100  0.75  0  0.02   0.001  40000",
        "OUT_OF_RANGE: the share does not fall as the gap grows"
      ),
      ("100  0.75  0  -0.02  0.001  140000", "OUT_OF_RANGE: more is needed than is harvested"),
      ("100  0.75  0  -0.02  0.02   40000", "UNBOUNDED_CI: the slope is not told apart from 0"),
      ("0    0.75  0  -0.02  0.01   40000", "OUT_OF_RANGE: no harvest, or an error below zero"),
      ("100  -     0  -0.02  0.01   40000", "ALL_MISSING"),
    ])
  func reasons(row: String, reason: String) throws {
    let header = "coop_id  harvest [t]  share  gap  slope  slope_se  needed [kg]\n"
    let table = try Self.table("tipping_gap", header + "A  " + row + "\nB  1  1  0  -1  0  1")
    #expect(table.value("tipping_gap_reason", 0).text == reason)
    #expect(table.value("tipping_gap_low", 0).double == nil)
  }

  @Test("the fan holds the intake at five points, never below nothing, and marks what was not seen")
  func fan() throws {
    let table = try Self.table(
      "intake_fan", Self.rows, #", "from": "0", "to": "50", "steps": 10"#)
    #expect(table.rowCount == 11)
    #expect(abs(try #require(table.value("intake", 1).double) - 3548.8125) < 1e-9)
    #expect(table.value("intake", 10).double == 0)
    #expect(table.value("intake_low", 10).double == 0)
    #expect(table.value("extrapolated", 2) == .flag(false))
    #expect(table.value("extrapolated", 3) == .flag(true))
    #expect(table.value("p_covers", 0).double == 1)
  }
}
