import TestSupport
import Testing

@Suite("Anybody's templates")
struct TemplateFuzzTests {
  @Test("every seed, and every template that once broke the reader, is read well")
  func replayed() throws {
    let files = try FuzzCorpus.files(of: TemplateTarget.self)
    #expect(!files.isEmpty)
    for file in files { #expect(TemplateTarget.violation(for: file.bytes) == nil, "\(file.name)") }
  }

  @Test("a short round of mutations breaks nothing")
  func mutated() throws {
    #expect(try FuzzCorpus.violations(of: TemplateTarget.self, rounds: 500, seed: 1) == [])
  }
}
