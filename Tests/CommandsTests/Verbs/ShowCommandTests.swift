import Foundation
import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("acopio show")
struct ShowCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder() }

  private func show(_ text: String, _ words: String...) throws -> Outcome {
    try project.write(text, to: "a.csv")
    return try project.run(["show", "a.csv"] + words)
  }

  @Test("a file is shown with its columns in line")
  func aligned() throws {
    let outcome = try show("coop,ha\nAlto,12\nBajo,3.5\n")
    #expect(outcome.answer == "coop  ha\n----  ---\nAlto  12\nBajo  3.5\n")
    #expect(outcome.status == 0)
  }

  @Test("with --raw --json nothing is trimmed, typed, renamed or padded")
  func raw() throws {
    let outcome = try show("a,a, b\n 1 ,\"x\n\"\"y\"\"\",\n\n007,\"\",z,more\n", "--raw", "--json")
    #expect(
      outcome.answer == #"""
        {"columns": ["a", "a", " b"], "rows": [
        [" 1 ", "x\n\"y\"", ""],
        ["007", "", "z", "more"]
        ]}

        """#)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("warning["), "a ragged row is warned of")
  }

  @Test("the separator and the quote are declared")
  func dialect() throws {
    let outcome = try show("a;'b;c'\n1;2\n", "--raw", "--json", "--separator", ";", "--quote", "'")
    #expect(outcome.answer == "{\"columns\": [\"a\", \"b;c\"], \"rows\": [\n[\"1\", \"2\"]\n]}\n")
  }

  @Test(
    "what is no CSV is refused",
    arguments: ["a,b\n\"1,2\n", "a,b\n\"1\"x,2\n"])
  func broken(text: String) throws {
    let outcome = try show(text, "--raw", "--json")
    #expect(outcome.status == 65)
    #expect(outcome.messages.hasPrefix("a.csv:2:"))
  }

  @Test("a missing file is 66, and an unknown encoding 64")
  func missing() throws {
    #expect(try project.run("show", "none.csv").status == 66)
    #expect(try show("a\n", "--encoding", "ebcdic").status == 64)
  }

  @Test("records of JSON have columns in order of first appearance")
  func json() throws {
    try project.write(
      #"[{"a":1,"b":{"c":[1, 2.50],"d":null}},{"e":"x","a":true}]"#, to: "a.json")
    let outcome = try project.run("show", "--raw", "--json", "a.json")
    #expect(
      outcome.answer == """
        {"columns": ["a", "b.c", "b.d", "e"], "rows": [
        ["1", "[1,2.50]", null, null],
        ["true", null, null, "x"]
        ]}

        """)
  }

  @Test("a table is computed and shown by its name, and nothing is published")
  func table() throws {
    let project = try TemporaryFolder.small()
    let outcome = try project.run("show", "totals")
    #expect(
      outcome.answer == "town  sold [kg]\n----  ---------\nAlto     219.75\nBajo         80\n")
    let json = try project.run("show", "small.placed", "--json")
    #expect(json.answer.hasPrefix(#"{"columns": ["coop", "season", "sold", "town"], "rows": ["#))
    #expect(project.files.filter { $0.hasPrefix("Output") } == [])
  }

  @Test("a name that two pipelines have is refused, and one that none has is missing")
  func whichTable() throws {
    let project = try TemporaryFolder.small()
    try project.write(SmallProject.pipeline, to: "Pipelines/twin.json5")
    let both = try project.run("show", "totals")
    #expect(both.status == 64)
    #expect(both.messages.contains("hint: name the pipeline too, as in 'small.totals'"))
    let none = try project.run("show", "total")
    #expect(none.status == 66)
    #expect(none.messages.contains("hint: did you mean 'totals'?"))
  }

  @Test("private columns are shown nowhere")
  func hidden() throws {
    let project = try TemporaryFolder.small()
    try project.replace(
      #""town": "text" }"#, by: #""town": "text private" }"#, in: "Pipelines/small.json5")
    try project.replace(
      #""findings": {"#, by: #""privacy": { "person": "coop" }, "findings": {"#,
      in: "Pipelines/small.json5")
    let outcome = try project.run("show", "towns")
    #expect(
      outcome.messages.contains("error[privacy.published]"), "the report shows totals by town")
    try project.replace(#""by": ["town"]"#, by: #""by": ["season"]"#, in: "Pipelines/small.json5")
    let shown = try project.run("show", "towns")
    #expect(shown.answer == "coop\n----\nA\nB\nC\n", "\(shown.messages)")
  }

  @Test("the conformance suites read as their expected rows", .enabled(if: Shared.isPresent))
  func suites() throws {
    let root = try #require(Shared.folder).appendingPathComponent("data/csv").path
    let expected = (FileManager.default.subpaths(atPath: root + "/_expected") ?? []).sorted()
    #expect(expected.filter { $0.hasSuffix(".json") }.count > 90)
    for name in expected where name.hasSuffix(".json") {
      let rows = try Self.rows(Shared.bytes("data/csv/_expected/" + name), name)
      let outcome = try project.run("show", "--raw", "--json", root + "/" + name.dropLast(5))
      #expect(outcome.status == 0, "\(name): \(outcome.messages)")
      let answer = try JSONDocument(
        parsing: SourceText(file: name, bytes: Array(outcome.answer.utf8)), as: .json)
      let columns = answer.root["columns"]?.elements?.compactMap(\.text) ?? []
      let cells = (answer.root["rows"]?.elements ?? []).map {
        $0.elements?.compactMap(\.text) ?? []
      }
      #expect([columns] + cells == rows, "\(name)")
    }
  }

  @Test("every document that JSON allows is shown", .enabled(if: Shared.isPresent))
  func validDocuments() throws {
    let root = try #require(Shared.folder).appendingPathComponent("data/json/JSONTestSuite").path
    let names = (FileManager.default.subpaths(atPath: root) ?? [])
      .filter { $0.split(separator: "/").last?.hasPrefix("y_") == true }
    #expect(names.count == 95)
    for name in names {
      let outcome = try project.run("show", "--raw", "--json", root + "/" + name)
      #expect(outcome.status == 0, "\(name): \(outcome.messages)")
    }
  }

  private static func rows(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
    let document = try JSONDocument(parsing: SourceText(file: name, bytes: bytes), as: .json)
    return (document.root.elements ?? []).map { $0.elements?.compactMap(\.text) ?? [] }
  }
}
