import Foundation
import Tabular
import Testing

@testable import Charting

@Suite("Several panels in one picture")
struct PanelTests {
  let schemas: [String: Schema]

  init() throws {
    schemas = [
      "t": try ChartTable.published("t", "name | year:season | area:number[ha] | kg:number[kg]")
        .schema
    ]
  }

  private func drawn(_ name: String) throws -> DrawnChart {
    try #require(ChartExample.ofPanels.first { $0.name == name }).drawn()
  }

  private func problems(_ chart: String) -> [String] {
    var problems = Diagnostics()
    do {
      try Chart.reading(chart).check(over: schemas, reporting: &problems)
    } catch {
      problems.report(error as? Diagnostic ?? Diagnostic(.wrongValue, "\(error)"))
    }
    return problems.errors.map { "\($0.place?.column ?? 0) \($0.code.name): \($0.message)" }
  }

  @Test("panels stand in the order that is asked for, each with the lines of all others behind")
  func facets() throws {
    let svg = try drawn("facets").svg
    let places = ["Ethiopia", "Perú", "Uganda", "Ghana"].compactMap {
      svg.range(of: ">\($0)</text>")?.lowerBound
    }
    #expect(places == places.sorted() && places.count == 4)
    let ghosts = svg.components(separatedBy: "stroke=\"#cbd2d9\" stroke-width=\"1\">").dropFirst()
    let paths = ghosts.map {
      $0.components(separatedBy: "</g>")[0].components(separatedBy: "<path")
    }
    #expect(paths.map(\.count) == [4, 4, 4, 4])
    #expect(try drawn("facets").caption.contains("Grey lines: the other panels"))
  }

  @Test("panels that share an axis have the same places on it, their own values on the other")
  func shared() throws {
    let svg = try drawn("panels").svg
    #expect(svg.components(separatedBy: ">2015/16<").count == 3)
    #expect(svg.components(separatedBy: ">axis starts at 40%<").count == 2)
    #expect(svg.contains(">70%<") && svg.contains(">10.0%<"))
  }

  @Test("the description says of each panel what it shows; the table beside it holds all columns")
  func description() throws {
    let drawn = try drawn("panels")
    #expect(
      drawn.description == """
        A. Premium over the price of traders, %: 5 rows. Range −2.1% to 10.1%. \
        B. Share of the harvest delivered, %: 5 rows. Range 48% to 71%. \
        Without value: 1.
        """)
    #expect(drawn.tables.map(\.schema.names) == [["season", "premium", "share"]])
    #expect(drawn.caption == "1 of 10 without value. Synthetic data")
  }

  @Test(
    "mistakes in panels are told where they are written",
    arguments: [
      (
        #"{from: "t", facet: "nme", layers: [{mark: "bar", y: "name", x: "area"}]}"#,
        "21 table.unknown-column: 'nme' must be a column of t, which it is not"
      ),
      (
        #"{from: "t", facet: {by: "name", sort: "-are"}, layers: [{mark: "bar", y: "name", x: "area"}]}"#,
        "40 table.unknown-column: 'are' must be a column of t, which it is not"
      ),
      (
        #"{from: "t", facet: {by: "name", columns: 0}, layers: [{mark: "bar", y: "name", x: "area"}]}"#,
        "42 pipeline.wrong-value: 'columns' must be from 1 to 12, not 0"
      ),
      (
        #"{from: "t", panels: {}}"#,
        "1 pipeline.missing-key: a chart with 'panels' must have the key 'items': a list of charts"
      ),
      (
        #"{from: "t", panels: {share: ["z"]}, items: [{layers: [{mark: "bar", y: "name", x: "area"}]}]}"#,
        "31 pipeline.wrong-value: 'share' must name x or y, not 'z'"
      ),
      (
        #"{from: "t", items: [{source: "s", layers: [{mark: "bar", y: "name", x: "area"}]}]}"#,
        "22 pipeline.unknown-key: 'source' must be a key of the whole chart, not of one panel"
      ),
      (
        #"{from: "t", panels: {share: ["x"]}, items: [{layers: [{mark: "bar", y: "name", x: "area"}]}, {layers: [{mark: "bar", y: "name", x: "kg"}]}]}"#,
        "94 chart.unit-conflict: the shared axis x must be in [ha] in all panels, not [kg]"
      ),
      (
        #"{from: "t", panels: {share: ["x"]}, items: [{layers: [{mark: "bar", y: "name", x: "area"}]}, {layers: [{mark: "line", y: "kg", x: "year"}]}]}"#,
        "94 chart.wrong-kind: the shared axis x must hold numbers, not moments"
      ),
    ])
  func mistakes(chart: String, expected: String) {
    #expect(problems(chart) == [expected])
  }

  @Test(
    "columns of panels are as many as are asked for and have room",
    arguments: [
      (9, 680, 3, 3), (9, 680, nil, 3), (4, 680, nil, 4), (5, 680, nil, 3), (9, 200, 3, 2),
      (0, 0, 5, 1),
    ]
      as [(Int, Double, Int?, Int)])
  func columns(count: Int, width: Double, asked: Int?, expected: Int) {
    #expect(PanelGrid.columns(for: count, width: width, asked: asked) == expected)
  }
}
