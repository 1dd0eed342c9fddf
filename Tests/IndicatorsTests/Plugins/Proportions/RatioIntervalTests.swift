import Indicators
import Tabular
import TestSupport
import Testing

struct RatioIntervalTests {
  private static func ratio(_ rows: String, _ method: String = "usual") throws -> Table {
    try ProportionTests.row(
      RatioInterval.self,
      #"{ "indicator": "ratio_interval", "numerator": "d", "denominator": "h", "method": "\#(method)" }"#,
      rows)
  }

  /// indicators.md F2.1.
  @Test("the delivery share of five members has the printed interval by the delta method")
  func deliveryShare() throws {
    let rows = "d [kg]  h [t]\n40  50\n30  60\n55  55\n12  40\n63  95"
    let table = try Self.ratio(rows, "delta")
    #expect(table.schema["ratio"]?.measure.symbol == "kg/t")
    #expect(ProportionTests.prints(table.value("ratio", 0), ".6667"))
    #expect(ProportionTests.prints(table.value("ratio_se", 0), ".0983"))
    #expect(ProportionTests.prints(table.value("ratio_low", 0), ".394"))
    #expect(ProportionTests.prints(table.value("ratio_high", 0), ".940"))
    // The total below the line has a relative error of 0.157, so that Fieller is usual.
    let usual = try Self.ratio(rows)
    let fieller = try Self.ratio(rows, "fieller")
    #expect(TableLiteral.text(usual) == TableLiteral.text(fieller))
    #expect(usual.value("ratio_low", 0) != table.value("ratio_low", 0))
  }

  @Test(
    "what divides by nothing that is known has no interval",
    arguments: [
      ("1  0\n2  0", nil, "ZERO_DENOM"), ("4  2", 2, "N_LT_2"),
      ("1  5\n2  -4\n3  1", 3, "UNBOUNDED_CI"), ("1  -\n-  2", nil, "ALL_MISSING"),
    ])
  func edges(rows: String, value: Double?, reason: String) throws {
    let table = try Self.ratio("d  h\n\(rows)")
    #expect((table.value("ratio", 0).double ?? .infinity) == (value ?? .infinity))
    #expect(table.value("ratio_low", 0).double == nil)
    #expect(table.value("ratio_reason", 0).text?.hasPrefix(reason) == true)
  }
}
