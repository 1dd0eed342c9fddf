import Foundation
import Tabular
import Testing

@testable import Charting

@Suite("Survival curves as charts")
struct SurvivalChartTests {
  let drawn: DrawnChart

  init() throws {
    drawn = try #require(ChartExample.all.first { $0.name == "survival" }).drawn()
  }

  /// Where each text begins or has its middle, by what it says.
  private func places(of text: String) -> [Double] {
    drawn.svg.components(separatedBy: "<text ").filter { $0.contains(">\(text)</text>") }
      .compactMap { element in
        element.components(separatedBy: "\"").dropFirst().first.flatMap(Double.init)
      }
  }

  @Test(
    "counts stand exactly under the ticks of their times",
    arguments: [(0, ["1,012", "9"]), (1, ["8", "6"])])
  func aligned(tick: Int, counts: [String]) throws {
    // Time 0 is 0 years since foundation, time 5 the one tick that no count repeats.
    let tickPlace = try #require(places(of: ["0", "5"][tick]).first)
    for count in counts { #expect(places(of: count).contains(tickPlace), "\(count)") }
  }

  @Test("the table of counts is published beside that of the curves")
  func tables() {
    #expect(drawn.tables.map(\.name) == ["t", "counted"])
    #expect(drawn.tables[1].schema.names == ["form", "time", "at_risk", "events", "censored"])
  }

  @Test("curves are named beside them, once more above their counts, and in no key")
  func named() {
    #expect(places(of: "coffee").count == 2)
    #expect(drawn.warnings.isEmpty)
  }

  @Test("a value holds until the next step")
  func steps() {
    let corners = [Point(x: 0, y: 0), nil, Point(x: 1, y: 5), Point(x: 2, y: 5), Point(x: 3, y: 9)]
    #expect(
      corners.stepped
        == [
          Point(x: 0, y: 0), nil, Point(x: 1, y: 5), Point(x: 2, y: 5), Point(x: 3, y: 5),
          Point(x: 3, y: 9),
        ])
  }
}
