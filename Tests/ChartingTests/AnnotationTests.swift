import Tabular
import Testing

@testable import Charting

@Suite("Short forms of annotations")
struct AnnotationTests {
  let schemas: [String: Schema]

  init() throws {
    let header = "name | year:season | month:month | area:number[ha] | kg:number[kg]"
    schemas = ["t": try ChartTable.published("t", header).schema]
  }

  private func problems(_ annotation: String, x: String = "area") -> [String] {
    let chart = """
      {from: "t", layers: [{mark: "point", x: "\(x)", y: "kg"}], annotate: [\(annotation)]}
      """
    var problems = Diagnostics()
    do {
      try Chart.reading(chart).check(over: schemas, reporting: &problems)
    } catch {
      problems.report(error as? Diagnostic ?? Diagnostic(.wrongValue, "\(error)"))
    }
    return problems.errors.map { "\($0.code.name): \($0.message)" }
  }

  @Test(
    "mistakes are told",
    arguments: [
      (
        #"{rule: 5}"#, "pipeline.wrong-value: 'rule' must be an object with x or y, not a number"
      ),
      (
        #"{rule: {z: 5}}"#, "pipeline.unknown-key: 'z' must be a key of 'rule', which it is not"
      ),
      (
        #"{event: "in June"}"#,
        "pipeline.wrong-value: 'event' must be a month or a day, as 2021-07, not 'in June'"
      ),
      (
        #"{event: "2021-07"}"#,
        "chart.wrong-kind: '2021-07' as x must stand on an axis of moments, not of numbers"
      ),
      (
        #"{quadrants: {x: 1, y: 2, names: ["one"]}}"#,
        "pipeline.wrong-value: 'names' must hold four names, not 1"
      ),
      (
        #"{text: "a remark"}"#,
        "pipeline.missing-key: 'text' must have the key 'at': x and y, and which anchor stands there"
      ),
      (
        #"{median: "u"}"#, "chart.unknown-table: 'u' must be a table that 'chart' can draw"
      ),
    ])
  func mistakes(annotation: String, expected: String) {
    #expect(problems(annotation).first == expected)
  }

  @Test("the example of each form can be read", arguments: AnnotationForm.allCases)
  func examples(form: AnnotationForm) throws {
    _ = try Chart.reading(
      "{from: \"t\", layers: [{mark: \"point\", x: \"month\", y: \"kg\"}], annotate: [\(form.manual.example)]}"
    )
  }

  @Test("an event stands at its month, a season holds its days")
  func moments() {
    #expect(problems(#"{event: "2021-07", text: "Frost"}"#, x: "month") == [])
    #expect(problems(#"{event: "2021-07-15"}"#, x: "year") == [])
    #expect(problems(#"{equality: true}, {rule: {x: 3}}, {rule: {y: 4}, text: "t"}"#) == [])
  }
}
