import Reporting
import Tabular
import Testing

@Suite struct TemplateCheckTests {
  static func problems(_ text: String) throws -> [Diagnostic] {
    var diagnostics = Diagnostics()
    try ReportFixture.template(text + "{{ figure map }}").check(
      in: try ReportFixture.scope(), reporting: &diagnostics)
    return diagnostics.all
  }

  @Test(
    "what fits the pipeline is accepted",
    arguments: [
      "{{ bearing | percent 0 }}", "{{ $rate | percent 0 }}", "{{ $season | date }}",
      "{{ cost | money }}", "{{ lost | number 0 | unit }}", "{{ lost.low | signed | number 1 }}",
      "{{ if lost > 0 and lost < 3[kg] or lost >= 2[g] }}{{ end }}",
      "{{ if $season == '2024/25' }}{{ end }}",
      "{{ if bearing.status == 'ok' }}{{ end }}", "{{ if $rate > 5[%] }}{{ end }}",
      "{{ each r in by_side.by }}{{ r.group }} {{ r.n }}{{ end }}",
      "{{ yields[plot: 'a'].harvest | number }}", "{{ ref y }}{{ table yields, id: y }}",
      "{{ models main }}{{ ref main }}", "{{ ref map }}",
    ])
  func accepted(text: String) throws {
    #expect(try Self.problems(text).map(\.message) == [])
  }

  @Test(
    "what does not fit is told with its code and the next step",
    arguments: [
      ("{{ baring }}", "template.unknown-name", "did you mean 'bearing'?"),
      ("{{ yields }}", "template.unknown-name", nil),
      ("{{ $seasn }}", "template.unknown-name", "did you mean 'season'?"),
      ("{{ figure mapp }}", "template.unknown-name", "did you mean 'map'?"),
      ("{{ table yield }}", "template.unknown-name", "did you mean 'yields'?"),
      ("{{ models [man] }}", "template.unknown-name", "did you mean 'main'?"),
      (
        "{{ by_side }}", "template.unknown-name",
        "go through its groups with {{ each r in by_side.by }}"
      ),
      (
        "{{ each r in bearing.by }}{{ end }}", "template.unknown-name",
        "a finding has groups when it declares 'by'"
      ),
      ("{{ lost | percent 0 }}", "template.filter", "use 'number'"),
      ("{{ lost | money }}", "template.filter", "use 'number'"),
      ("{{ lost | date }}", "template.filter", nil),
      (
        "{{ bearing | percent | points }}", "template.filter",
        "only 'signed' goes together with another filter"
      ),
      ("{{ table yields, columns: [harvst] }}", "table.unknown-column", "did you mean 'harvest'?"),
      ("{{ yields[plt: 'a'].harvest }}", "table.unknown-column", "did you mean 'plot'?"),
      ("{{ yields[plot: 3].harvest }}", "template.comparison", nil),
      ("{{ ref yields }}", "template.not-placed", "place it with a table, figure or models tag"),
      ("{{ if lost > 3 }}{{ end }}", "template.comparison", nil),
      ("{{ if lost > 3[ha] }}{{ end }}", "template.comparison", nil),
      ("{{ if lost > 3[kgg] }}{{ end }}", "template.comparison", "did you mean 'kg'?"),
      ("{{ if lost == 'x' }}{{ end }}", "template.comparison", nil),
      (
        "{{ if lost }}{{ end }}", "template.comparison",
        "compare it with something, as in 'value > 0'"
      ),
      (
        "{{ if bearing.status == 'alrt' }}{{ end }}", "template.comparison", "did you mean 'alert'?"
      ),
    ] as [(String, String, String?)])
  func refused(text: String, code: String, hint: String?) throws {
    let problems = try Self.problems(text)
    #expect(problems.map(\.code.name) == [code])
    #expect(problems.first?.hint == hint)
    #expect(problems.first?.place?.line == 1)
  }

  @Test("a chart that is never placed is a warning")
  func unusedFigure() throws {
    var diagnostics = Diagnostics()
    try ReportFixture.template("nothing").check(
      in: try ReportFixture.scope(), reporting: &diagnostics)
    #expect(diagnostics.errors.isEmpty)
    #expect(diagnostics.warnings.map(\.code) == [.templateUnusedFigure])
  }

  @Test("a table of unknown columns causes no second error")
  func unknownSchema() throws {
    var scope = try ReportFixture.scope()
    scope.tables = [ReportScope.Table(name: "yields", schema: nil)]
    var diagnostics = Diagnostics()
    try ReportFixture.template("{{ table yields, columns: [x] }}{{ figure map }}").check(
      in: scope, reporting: &diagnostics)
    #expect(diagnostics.all.isEmpty)
  }
}
