import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Figures that reports print")
struct ReportedFiguresTests {
  @Test("every threshold and every claim has a value and a source")
  func sources() throws {
    let rows = try Self.rows("thresholds.csv") + Self.rows("claims.csv")
    #expect(rows.count > 30)
    for row in rows {
      #expect(number(row["value"]).isFinite)
      #expect(row["source"]?.isEmpty == false)
    }
  }

  @Test(
    "Castillo's thresholds are those of the report",
    arguments: [
      ("members", 100.0, "member", "", "minimum"), ("area", 400, "ha", "", "reference"),
      ("harvest", 6000, "qq", "green", "minimum"), ("sold", 4000, "qq", "green", "minimum"),
    ])
  func castillo(_ measure: String, _ value: Double, _ unit: String, _ state: String, _ kind: String)
    throws
  {
    let row = try #require(Self.rows("thresholds.csv").first { $0["measure"] == measure })
    #expect(number(row["value"]) == value)
    #expect([row["unit"], row["state"], row["kind"]] == [unit, state, kind])
  }

  @Test("a claim lies within its own bounds")
  func bounds() throws {
    for row in try Self.rows("claims.csv") {
      let value = number(row["value"])
      #expect(!(number(row["low"]) > value) && !(number(row["high"]) < value))
    }
  }

  private static func rows(_ name: String) throws -> [[String: String]] {
    let url = Shared.packageRoot.appendingPathComponent("Input/reported/\(name)")
    let text = try String(contentsOf: url, encoding: .utf8)
    return SampleRows(files: [SampleFile(name, text: text)]).rows(name)
  }
}
