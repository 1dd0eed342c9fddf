import Tabular
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
