import Foundation
import Tabular
import TestSupport
import Testing

@testable import Charting

@Suite("What a drawn chart says of itself")
struct DrawnChartTests {
  func example(_ name: String) throws -> DrawnChart {
    try #require(ChartExample.all.first { $0.name == name }).drawn()
  }

  @Test("the description has kind, rows, range, extremes, counts and missing values")
  func description() throws {
    #expect(
      try example("ranked").description == """
        Ranked bars of share by level. 3 rows. Range 5% to 62%. \
        Highest: Cash on the day, 62%. Lowest: Debt, 5%.
        """)
    #expect(
      try example("threshold").description == """
        Gráfico de piruletas de margen, % del umbral por coop. 6 filas, 4 series, 2 paneles. \
        Rango −40% a 120%. cumple: 2, incierto: 1, no cumple: 1, sin dato: 2. Sin valor: 2.
        """)
  }

  @Test("the alternative text has at most 150 characters and names the finding")
  func alt() throws {
    let drawn = try example("trend")
    #expect(drawn.alt == "Line chart: Share of the harvest delivered")
    #expect(ChartDescription.shortened(String(repeating: "word ", count: 60), to: 150).count <= 150)
  }

  @Test("missing and withheld rows and made data are told in the footer, never drawn as zero")
  func notes() throws {
    let drawn = try example("threshold")
    #expect(
      drawn.caption == """
        Fuente: Federación. 2 de 6 sin valor. 1 reservados para proteger a personas. \
        Datos sintéticos
        """)
    #expect(drawn.svg.components(separatedBy: ">s/d<").count == 3)
  }

  @Test("numbers without a place on a logarithmic axis are counted")
  func withoutPlace() throws {
    #expect(try example("logarithmic").caption.contains("1 not above zero, not shown"))
  }

  @Test("the table beside the chart has the rows and columns that are drawn, no others")
  func tables() throws {
    let drawn = try example("coefficients")
    #expect(drawn.tables.map(\.name) == ["main.all"])
    #expect(drawn.tables[0].rowCount == 3)
    #expect(drawn.tables[0].schema.names == ["model", "term", "estimate", "low", "high"])
    #expect(try example("scatter").tables.map(\.name) == ["t", "main.curve"])
  }

  @Test("a table without rows gives a frame that says so, and a warning")
  func empty() throws {
    let drawn = try example("empty")
    #expect(drawn.svg.contains(">sin datos<"))
    #expect(drawn.warnings.map(\.code) == [.nothingToDraw])
  }

  @Test("rows that each lack something give no mark, and a warning")
  func nothingWhole() throws {
    let table = try ChartTable.published("t", "name | value:number\na | \n | 3")
    let chart = Chart(id: "c", from: "t", layers: [.bar(x: "value", y: "name")])
    let drawn = try chart.draw(["t": table])
    #expect(drawn.svg.contains(">no data<"))
    #expect(drawn.warnings.map(\.code) == [.nothingToDraw])
  }

  @Test("a title that is too long is cut and reported")
  func long() throws {
    let table = try ChartTable.published("t", "name | value:number\na | 1")
    var chart = Chart(id: "c", from: "t", layers: [.bar(x: "value", y: "name")])
    chart.title = String(repeating: "a long title ", count: 30)
    let drawn = try chart.draw(["t": table])
    #expect(drawn.warnings.map(\.code) == [.labelsDropped])
  }

  @Test("parameters fill titles; other braces stay")
  func parameters() {
    let setting = ChartSetting(parameters: ["season": "2024/25"])
    #expect(setting.filled("in {season}, {$season}, {other} {") == "in 2024/25, 2024/25, {other} {")
  }

  @Test("categories stand in the order of their values, missing ones last")
  func order() throws {
    let table = try ChartTable.published(
      "t", "name | value:number\nlow | 1\nnone | \nhigh | 9\nmiddle | 5")
    let chart = try Chart.reading(#"{draw: "ranked", from: "t", y: "name", x: "value"}"#)
    let svg = try chart.draw(["t": table]).svg
    let places = ["high", "middle", "low", "none"].compactMap {
      svg.range(of: ">\($0)<")?.lowerBound
    }
    #expect(places.count == 4)
    #expect(places == places.sorted())
  }

  @Test(
    "names of series keep their distance and order, as near as can be",
    arguments: [
      ([], []), ([50], [50]), ([50, 50, 50], [40, 50, 60]), ([0, 1, 90], [0, 10, 90]),
      ([99, 100, 100], [80, 90, 100]), ([10, 30, 60], [10, 30, 60]),
    ] as [([Double], [Double])])
  func spacing(wanted: [Double], expected: [Double]) {
    #expect(IsotonicSpacing.places(wanted: wanted, gap: 10, within: 0...100) == expected)
  }
}
