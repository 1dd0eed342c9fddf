import Pipelines
import TestSupport
import Testing

@testable import Commands

@Suite("acopio schema")
struct SchemaCommandTests {
  @Test("the file is written once, and --check tells one that is old")
  func writes() throws {
    let project = try TemporaryFolder.small()
    let missing = try project.run("schema", "--check")
    #expect(missing.status == 1)
    #expect(missing.answer == "Pipelines/schema.json\n")
    #expect(try project.run("schema").messages == "Pipelines/schema.json was written\n")
    #expect(project.text("Pipelines/schema.json") == EditorSchema.text)
    #expect(try project.run("schema").messages == "Pipelines/schema.json is as it should be\n")
    #expect(try project.run("schema", "--check").status == 0)
    try project.write("{}", to: "Pipelines/schema.json")
    #expect(try project.run("schema", "--check").status == 1)
  }
}
