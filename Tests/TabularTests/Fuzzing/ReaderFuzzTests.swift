import TestSupport
import Testing

@Suite("Readers of anybody's bytes")
struct ReaderFuzzTests {
  private static let targets: [any FuzzTarget.Type] = [
    CSVTarget.self, JSONTarget.self, JSON5Target.self, FormulaTarget.self,
  ]

  @Test("every seed, and every input that once broke a reader, is read well", arguments: targets)
  func replayed(target: any FuzzTarget.Type) throws {
    let files = try FuzzCorpus.files(of: target)
    #expect(!files.isEmpty)
    for file in files { #expect(target.violation(for: file.bytes) == nil, "\(file.name)") }
  }

  @Test("a short round of mutations breaks nothing", arguments: targets)
  func mutated(target: any FuzzTarget.Type) throws {
    #expect(try FuzzCorpus.violations(of: target, rounds: 150, seed: 1) == [])
  }
}
