import Tabular
import Testing

@testable import Reporting

@Suite struct TemplateTests {
  @Test(
    "tags are read into a closed tree",
    arguments: [
      ("{{ title }}", TemplateNode.title),
      ("{{ methods }}", .section(.methods)),
      ("{{ data_quality }}", .section(.dataQuality)),
      ("{{ note \"a }} b\" }}", .note("a }} b")),
      ("a { b", .markdown("a { b")),
    ])
  func nodes(text: String, expected: TemplateNode) throws {
    #expect(try ReportFixture.template(text).nodes == [expected])
  }

  @Test("values carry their source, part and filters")
  func values() throws {
    let text = "{{ a.low | signed | points 1 }}{{ $p }}{{ count t }}{{ t[k: 'v', `m n`: 2].c }}"
    let values = try ReportFixture.template(text).nodes.compactMap { node in
      if case .value(let value) = node { value } else { nil }
    }
    #expect(values.map(\.member) == [.low, .value, .value, .value])
    #expect(values[0].filters.map(\.form) == [.signed, .points])
    #expect(values[0].filters.map(\.decimals) == [nil, 1])
    #expect(values[0].place.column == 4)
    guard case .cell(let cell) = values[3].source else {
      Issue.record("the last value is no cell")
      return
    }
    #expect(cell.key.map(\.column.text) == ["k", "m n"])
    #expect(cell.key.map(\.value) == [.text("v"), .number(2, unit: nil)])
    #expect(cell.column.text == "c")
  }

  @Test("tables and models take their options")
  func options() throws {
    let text = """
      {{ table m.fit, columns: [a, 'b c'], sort: [-a, b], top: 3, caption: "x", id: y }}\
      {{ models [m, n], terms: [gap], interval: true }}
      """
    let nodes = try ReportFixture.template(text).nodes
    guard case .table(let table) = nodes[0], case .models(let models) = nodes[1] else {
      Issue.record("a table and models were expected, not \(nodes)")
      return
    }
    #expect(table.table.text == "m.fit")
    #expect(table.columns?.map(\.text) == ["a", "b c"])
    #expect(table.sort.map(\.column.text) == ["a", "b"])
    #expect(table.sort.map(\.isDescending) == [true, false])
    #expect(table.top == 3 && table.caption == "x" && table.id?.text == "y")
    #expect(models.models.map(\.text) == ["m", "n"])
    #expect(models.terms.map(\.text) == ["gap"] && models.showsIntervals)
  }

  @Test(
    "a tag that cannot be read is told with its place",
    arguments: [
      ("x {{ }}", "1:3", "must say something"),
      ("x {{ a", "1:3", "must be closed by '}}'"),
      ("\n{{ a | persent 0 }}", "2:8", "'persent' must be a filter"),
      ("{{ a | words 2 }}", "1:8", "must not be followed by 2"),
      ("{{ a | number 99 }}", "1:8", "must not be followed by 99"),
      ("{{ a.lo }}", "1:6", "must be a part of a finding"),
      ("{{ table t, colums: [a] }}", "1:13", "must be an option"),
      ("{{ table t, top: 0 }}", "1:18", "a whole number of rows from 1"),
      ("{{ if a > }}b{{ end }}", "1:11", "a value"),
      ("{{ if a }}b", "1:3", "'if' must be closed by 'end'"),
      ("b{{ end }}", "1:4", "must follow an 'if' or 'each'"),
      ("{{ 'a }}", "1:4", "a quote in a tag must be closed"),
      ("{{ a § }}", "1:6", "must go on with '}}'"),
      ("{{ a ; }}", "1:6", "must not contain ';'"),
      ("{{ figure }}", "1:11", "the name of a chart"),
    ])
  func problems(text: String, place: String, sentence: String) {
    var diagnostics = Diagnostics()
    let source = SourceText(file: "r.md", bytes: Array(text.utf8))
    #expect(Template(parsing: source, reporting: &diagnostics) == nil)
    let first = diagnostics.all.first
    #expect(first?.place?.text == "r.md:" + place)
    #expect(first?.message.contains(sentence) == true, "\(first?.message ?? "nothing")")
  }

  @Test("all problems are collected, also inside blocks that cannot be read")
  func collected() {
    var diagnostics = Diagnostics()
    let text = "{{ if > }}{{ a | x }}{{ else }}{{ b | y }}{{ end }}{{ c | z }}"
    _ = Template(
      parsing: SourceText(file: "r.md", bytes: Array(text.utf8)), reporting: &diagnostics)
    #expect(diagnostics.all.count == 4)
  }

  @Test("no nesting is too deep to be refused")
  func depth() {
    var diagnostics = Diagnostics()
    let blocks = String(repeating: "{{ if a }}", count: 5000)
    let conditions = ["(", "not ", "not (", "a or ", "a == 1 and "].map {
      "{{ if " + String(repeating: $0, count: 5000) + "a }}b{{ end }}"
    }
    for text in [blocks] + conditions {
      let source = SourceText(file: "r.md", bytes: Array(text.utf8))
      #expect(Template(parsing: source, reporting: &diagnostics) == nil)
    }
    #expect(diagnostics.hasErrors)
  }

  @Test("whatever bytes a template has, it is read or refused", arguments: 0..<200)
  func anyBytes(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let parts = [
      "{{", "}}", "if ", "each r in f.by", " end", "a", "|", "[", "]", "'", ".", "\n", "é", "$",
    ]
    let text = (0..<40).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return parts[Int(state >> 33) % parts.count]
    }.joined()
    var diagnostics = Diagnostics()
    let source = SourceText(file: "r.md", bytes: Array(text.utf8))
    let template = Template(parsing: source, reporting: &diagnostics)
    #expect((template == nil) == diagnostics.hasErrors)
  }
}
