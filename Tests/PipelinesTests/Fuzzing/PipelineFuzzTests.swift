import TestSupport
import Testing

@Suite("Anybody's pipelines")
struct PipelineFuzzTests {
  @Test("every seed, and every pipeline that once broke the planner, is planned well")
  func replayed() throws {
    let files = try FuzzCorpus.files(of: PipelineTarget.self)
    #expect(!files.isEmpty)
    for file in files { #expect(PipelineTarget.violation(for: file.bytes) == nil, "\(file.name)") }
  }

  @Test("a short round of mutations breaks nothing")
  func mutated() throws {
    #expect(try FuzzCorpus.violations(of: PipelineTarget.self, rounds: 200, seed: 1) == [])
  }
}
