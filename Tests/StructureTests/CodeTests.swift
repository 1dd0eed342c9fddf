import Foundation
import Tabular
import TestSupport
import Testing

@testable import Commands

@Suite("Codes of messages")
struct CodeTests {
  /// The names of all codes that are declared anywhere.
  private static let declared: [String] = SourceFile.sources.flatMap { file in
    file.text.ranges(of: "Diagnostic.Code(").compactMap { range -> String? in
      let rest = file.text[range.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "\"" else { return nil }
      return String(rest.dropFirst().prefix { $0 != "\"" })
    }
  }

  @Test("every code has a page of 'acopio explain'")
  func explained() {
    let pages = Set(CodeCatalogue.all.map(\.name))
    #expect(Set(Self.declared).subtracting(pages) == [])
    #expect(pages.subtracting(Self.declared) == [])
  }

  @Test("every code has a golden with the input that provokes it, or a reason why it has none")
  func golden() throws {
    let folder = Shared.packageRoot.appendingPathComponent("Tests/CommandsTests/Diagnostics")
    let goldens = try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent("Goldens").path)
    let excuses = try String(
      contentsOf: folder.appendingPathComponent("DiagnosticCase+Unprovoked.swift"), encoding: .utf8)
    for name in Self.declared where !goldens.contains("\(name).txt") {
      #expect(excuses.contains("\"\(name)\""), "add a case of \(name) in \(folder.path)")
    }
  }

  @Test("no name stands for two codes")
  func unique() {
    #expect(Set(Self.declared).count == Self.declared.count)
  }

  @Test("a name is an area and a problem")
  func shape() {
    for name in Self.declared {
      let parts = name.split(separator: ".")
      #expect(parts.count == 2, "\(name)")
      #expect(name.allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" }, "\(name)")
    }
  }
}
