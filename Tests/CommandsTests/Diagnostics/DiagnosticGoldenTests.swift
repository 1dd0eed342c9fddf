import Foundation
import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("Every code, with the input that provokes it")
struct DiagnosticGoldenTests {
  @Test("is told as its golden shows", arguments: DiagnosticCase.all)
  func told(provoked: DiagnosticCase) throws {
    let code = try #require(CodeCatalogue.code(provoked.code))
    let (status, text) = try provoked.transcript()
    #expect(text.contains("[\(code.name)]: "), "\(text)")
    let warned: Int32 = provoked.command.contains("--strict") ? 1 : 0
    #expect(status == (text.contains("error[") ? code.cause.rawValue : warned), "\(text)")
    expectGolden(text, "\(code.name).txt")
  }

  @Test("has one case, or a reason why a test cannot provoke it")
  func complete() {
    let provoked = DiagnosticCase.all.map(\.code)
    #expect(Set(provoked).count == provoked.count)
    let excused = DiagnosticCase.unprovoked.map(\.code)
    #expect(
      (provoked + excused).sorted() == CodeCatalogue.all.map(\.name).sorted(),
      "a new code needs a case in one of the tables of Tests/CommandsTests/Diagnostics")
  }

  @Test("has a golden only as long as it has a case")
  func leftovers() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Goldens"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(kept.sorted() == DiagnosticCase.all.map { "\($0.code).txt" }.sorted())
  }
}
