import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("Pages about declarations")
struct DeclarationPagesTests {
  private func page(_ topic: String) throws -> String {
    let outcome = try TemporaryFolder().run("help", topic)
    #expect(outcome.status == 0)
    return outcome.answer
  }

  @Test("every type of a column and every constraint is listed, with what it is for")
  func types() throws {
    let page = try page("types")
    for word in ColumnWord.types + ColumnWord.constraints {
      #expect(page.contains("  \(word.spelling) ") && page.contains(word.help))
    }
  }

  @Test("the page of JSON tells what becomes of inputs on which readers may differ")
  func json() throws {
    let page = try page("json")
    let project = try TemporaryFolder()
    for (text, words) in [
      ("\u{FEFF}[{\"a\": 1}]", "byte order mark"),
      ("[{\"a\": 123456789012345678901234567890}]", "of any size"),
    ] {
      try project.write(text, to: "t.json")
      #expect(try project.run("show", "--raw", "t.json").status == 0, "\(text)")
      #expect(page.contains(words), "\(words)")
    }
    for (text, words) in [("[{\"a\": \"\\uD800\"}]", "surrogate"), ("[1, 2", "RFC 8259")] {
      try project.write(text, to: "t.json")
      #expect(try project.run("show", "--raw", "t.json").status == 65, "\(text)")
      #expect(page.contains(words))
    }
  }

  @Test("every key of an input is listed")
  func inputs() throws {
    let page = try page("inputs")
    for key in InputDeclaration.keys + ["read", "parent", "consent", "design", "describes"] {
      #expect(page.contains("\n  \(key) "), "\(key)")
    }
  }

  @Test("the sections have pages", arguments: ["scales", "units", "params", "findings", "privacy"])
  func sections(name: String) throws {
    #expect(try page(name).hasPrefix("\(name) (section)"))
  }
}
