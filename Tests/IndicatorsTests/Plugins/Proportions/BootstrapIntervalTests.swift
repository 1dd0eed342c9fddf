import Indicators
import Tabular
import TestSupport
import Testing

struct BootstrapIntervalTests {
  private static let areas = "ha [ha]  coop\n0.5  A\n1  A\n1.5  A\n2  B\n10  B\n3  B\n4  A\n7  B"

  private static func keys(_ statistic: String, _ rest: String = "") -> String {
    #"{ "indicator": "bootstrap", "statistic": "\#(statistic)", "value": "ha"\#(rest) }"#
  }

  @Test("the result records generator, seed, method and samples")
  func recorded() throws {
    let table = try ProportionTests.row(
      BootstrapInterval.self,
      Self.keys("median", #", "seed": 7, "replicates": 999, "method": "bca""#), Self.areas)
    #expect(table.schema["estimate_low"]?.measure.symbol == "ha")
    #expect(table.value("estimate", 0).double == 2.5)
    #expect(table.value("generator", 0) == .text("SplitMix64"))
    #expect(table.value("method", 0) == .text("bca"))
    #expect(table.value("seed", 0).double == 7 && table.value("replicates", 0).double == 999)
    let low = try #require(table.value("estimate_low", 0).double)
    let high = try #require(table.value("estimate_high", 0).double)
    #expect(low < 2.5 && 2.5 < high)
  }

  @Test("the same seed gives the same interval, and other strata another one")
  func seeded() throws {
    func low(_ rest: String) throws -> Double? {
      try ProportionTests.row(BootstrapInterval.self, Self.keys("mean", rest), Self.areas)
        .value("estimate_low", 0).double
    }
    let first = try #require(try low(#", "replicates": 999"#))
    #expect(try low(#", "replicates": 999"#) == first)
    #expect(try low(#", "replicates": 999, "seed": 2"#) != first)
    #expect(try low(#", "replicates": 999, "strata": "coop""#) != first)
  }

  /// indicators.md F11.1: areas .5, 1, 1.5, 2, 10 have a Gini index of .5333.
  @Test("the Gini index of five areas is the printed one")
  func gini() throws {
    let table = try ProportionTests.row(
      BootstrapInterval.self, Self.keys("gini", #", "replicates": 99"#),
      "ha\n0.5\n1\n1.5\n2\n10")
    #expect(ProportionTests.prints(table.value("estimate", 0), "0.5333"))
  }

  @Test(
    "what has no number or no spread has no interval",
    arguments: [
      ("gini", "ha\n-1\n2", nil, "ZERO_DENOM"), ("mean", "ha\n3", 3, "N_LT_2"),
      ("standard_deviation", "ha\n3", nil, "ZERO_DENOM"),
    ])
  func edges(statistic: String, rows: String, value: Double?, reason: String) throws {
    let table = try ProportionTests.row(BootstrapInterval.self, Self.keys(statistic), rows)
    #expect((table.value("estimate", 0).double ?? .infinity) == (value ?? .infinity))
    #expect(table.value("estimate_low", 0).double == nil)
    #expect(table.value("estimate_reason", 0).text?.hasPrefix(reason) == true)
  }

  @Test("all alike have no interval of the corrected kind")
  func alike() throws {
    let table = try ProportionTests.row(
      BootstrapInterval.self, Self.keys("mean", #", "method": "bca", "replicates": 99"#),
      "ha\n2\n2\n2")
    #expect(table.value("estimate_reason", 0).text?.hasPrefix("NOT_IDENTIFIED") == true)
  }
}
