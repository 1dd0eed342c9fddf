import Tabular
import TestSupport
import Testing

@testable import Charting

@Suite("Charts before any data exist")
struct ChartCheckTests {
  let schemas: [String: Schema]

  init() throws {
    let header = """
      name | area:number[ha] | sold:number[kg green] | weight:number[t green] | day:season \
      | pay:number[USD/lb] | price:number[USD/kg green]
      """
    schemas = ["t": try ChartTable.published("t", header).schema]
  }

  func problems(_ chart: String) -> [String] {
    do {
      var problems = Diagnostics()
      try Chart.reading(chart).check(over: schemas, reporting: &problems)
      return problems.errors.map { "\($0.place?.column ?? 0) \($0.code.name): \($0.message)" }
    } catch let problem as Diagnostic {
      return ["\(problem.place?.column ?? 0) \(problem.code.name): \(problem.message)"]
    } catch {
      return ["\(error)"]
    }
  }

  @Test(
    "mistakes are told at the place where they are written",
    arguments: [
      (
        #"{draw: "ranked", from: "t", y: "name", x: "aera"}"#,
        "44 table.unknown-column: 'aera' must be a column of t, which it is not"
      ),
      (
        #"{draw: "ranked", from: "u", y: "name", x: "area"}"#,
        "25 chart.unknown-table: 'u' must be a table that 'chart' can draw"
      ),
      (
        #"{draw: "rankd", from: "t", y: "name", x: "area"}"#,
        "9 chart.unknown-preset: 'draw' must be one of the charts, not 'rankd'"
      ),
      (
        #"{from: "t", layers: [{mark: "dot", x: "name", y: "area"}]}"#,
        "30 chart.unknown-mark: 'mark' must be one of the marks, not 'dot'"
      ),
      (
        #"{draw: "interval", from: "t", y: "name", x: "sold", against: "area"}"#,
        "63 chart.unit-conflict: 'area' must be in a unit that converts to [kg green], not [ha]"
      ),
      (
        #"{draw: "interval", from: "t", y: "name", x: "price", against: "pay"}"#,
        "64 chart.unit-conflict: 'pay' must be in a unit that converts to [USD/kg green], "
          + "not [USD/lb]"
      ),
      (
        #"{from: "t", layers: [{mark: "line", x: "day", y: "area"}, {mark: "line", x: "name", y: "area"}]}"#,
        "78 chart.wrong-kind: 'name' as x must hold moments, not categories"
      ),
      (
        #"{draw: "trend", from: "t", x: "day"}"#,
        "1 pipeline.missing-key: 'trend' must have the key 'y': the value; its columns _low and _high"
      ),
      (
        #"{from: "t", layers: [{mark: "point", x: "area", y: "sold", size: "name"}]}"#,
        "67 chart.wrong-kind: 'name' as size must hold numbers, which it does not"
      ),
      (
        #"{from: "t", layers: [{mark: "point", x: "area", y: "sold", label: "{name}: {sale:.1}"}]}"#,
        "77 table.unknown-column: 'sale' must be a column of t, which it is not"
      ),
      (
        #"{draw: "heatmap", from: "t", x: "name", y: "name", color: {field: "name", cuts: [1]}}"#,
        "68 chart.wrong-kind: 'name' as color must hold numbers, which it does not"
      ),
      (
        #"{draw: "trend", from: "t", x: "day", y: "sold", color: {field: "name", paints: {a: "red"}}}"#,
        "85 pipeline.wrong-value: a paint must be one of blue, vermillion, green, purple, ochre, "
          + "grey, ink, neutral, dark blue, light blue, pale blue, dark orange, light orange, "
          + "pale orange, not 'red'"
      ),
      (
        #"{draw: "histogram", from: "t", x: "name"}"#,
        "36 chart.wrong-kind: 'name' must hold numbers, which it does not"
      ),
      (
        #"{draw: "histogram", from: "t", x: "area", step: 0}"#,
        "49 pipeline.wrong-value: 'step' must be above zero"
      ),
      (
        #"{draw: "trend", from: "t", x: "day", y: "sold", transform: [{sort: "sold"}]}"#,
        "61 chart.unknown-transform: 'transform' must name one of bin, rank, stack, not 'sort'"
      ),
      (
        #"{draw: "waterfall", from: "t", x: "area", y: "sold"}"#,
        "36 chart.wrong-kind: 'area' must hold the names of steps, which it does not"
      ),
      (
        #"{from: "t", layers: [{mark: "point", x: "area", y: "sold"}, {mark: "rule", x: "2014-02"}]}"#,
        "80 chart.wrong-kind: '2014-02' as x must stand on an axis of moments, not of numbers"
      ),
      (
        #"{draw: "quadrant", from: "t", x: "area", y: "sold", names: ["a", "b"]}"#,
        "60 pipeline.wrong-value: 'names' must hold four names, not 2"
      ),
      (
        #"{draw: "likert", from: "t", x: "sold", y: "name", color: "name"}"#,
        "33 chart.unit-conflict: 'sold' must be shares, not [kg green]"
      ),
    ])
  func mistakes(chart: String, expected: String) {
    #expect(problems(chart) == [expected])
  }

  @Test("no preset passes over what it lacks", arguments: PresetRegistry.manuals.map(\.name))
  func silent(name: String) throws {
    let empty = ["t": Schema([Field("n", .number)])]
    var problems = Diagnostics()
    do {
      let chart = try Chart.reading(
        "{draw: '\(name)', from: 't', x: {title: 'x'}, y: {title: 'y'}}")
      chart.check(over: empty, reporting: &problems)
    } catch let missing as Diagnostic where missing.code.name == "pipeline.missing-key" {
      problems.report(missing)
    }
    #expect(problems.hasErrors)
  }

  @Test("several mistakes are told at once")
  func several() {
    let chart = #"{from: "t", layers: [{mark: "point", x: "a", y: "b", color: "c"}]}"#
    #expect(problems(chart).count == 3)
  }

  @Test("units of one dimension share an axis, converted")
  func converted() throws {
    #expect(
      problems(#"{draw: "interval", from: "t", y: "name", x: "sold", against: "weight"}"#) == [])
    let table = try ChartTable.published(
      "t", "name | sold:number[kg] | weight:number[t]\na | 500 | 2")
    let chart = try Chart.reading(
      #"{draw: "interval", from: "t", y: "name", x: "sold", against: "weight"}"#)
    let drawn = try chart.draw(["t": table])
    #expect(drawn.svg.contains(">2,000<"))
  }
}
