import TestSupport
import Testing

@testable import Commands

@Suite("acopio list")
struct ListCommandTests {
  private let project: TemporaryFolder

  init() throws {
    project = try TemporaryFolder.small()
    try project.write(
      #"{ "acopio": 1, "title": "Empty", "params": { "year": "int = 2024" } }"#,
      to: "Pipelines/empty.json5")
  }

  @Test("every pipeline has its title and its names, in byte order")
  func text() throws {
    let outcome = try project.run("list")
    #expect(outcome.status == 0)
    #expect(
      outcome.answer == """
        empty  Empty
          parameters  year = 2024

        small  What was sold?
          inputs    sales, towns
          tables    placed, totals
          findings  all_sold

        """)
  }

  @Test("programs get every name with what is said of it")
  func json() throws {
    let outcome = try project.run("list", "small", "--json")
    #expect(outcome.answer.hasPrefix(#"[{"name": "small", "title": "What was sold?", "file": "#))
    #expect(outcome.answer.contains(#"{"name": "all_sold", "about": "Sold in all"}"#))
  }

  @Test("a pipeline that cannot be read is told, and the others are listed")
  func broken() throws {
    try project.write("{ acopio: ", to: "Pipelines/broken.json5")
    let outcome = try project.run("list")
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("error[pipeline.syntax]"))
    #expect(outcome.answer.contains("small  What was sold?"))
  }
}
