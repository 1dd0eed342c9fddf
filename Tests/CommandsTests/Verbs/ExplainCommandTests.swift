import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("acopio explain")
struct ExplainCommandTests {
  private let project: TemporaryFolder

  init() throws { project = try TemporaryFolder() }

  @Test("a code has a page with its exit status")
  func page() throws {
    let outcome = try project.run("explain", "table.unknown-column")
    #expect(outcome.status == 0)
    #expect(outcome.answer.hasPrefix("table.unknown-column  (exit status 78)\n\nA formula, a step"))
  }

  @Test("a misspelt code is suggested")
  func misspelt() throws {
    let outcome = try project.run("explain", "tabel.unknown-column")
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("hint: did you mean 'table.unknown-column'?"))
  }

  @Test("without a code all are listed, in order")
  func list() throws {
    let lines = try project.run("explain").answer.split(separator: "\n").dropFirst()
    #expect(lines.count == CodeCatalogue.all.count)
    #expect(Array(lines) == lines.sorted())
    #expect(lines.allSatisfy { $0.contains("  exit status ") })
  }

  @Test("names of codes are unique, and every page says something")
  func catalogue() {
    let names = CodeCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for code in CodeCatalogue.all { #expect(code.explanation.count > 60, "\(code.name)") }
  }
}
