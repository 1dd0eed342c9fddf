import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("What is not JSON")
struct BadJSONTests {
  @Test("is refused with 65, its place and what must stand there")
  func refused() throws {
    let project = try TemporaryFolder()
    var lines: [String] = []
    for (kind, texts) in BadJSON.kinds {
      lines.append("\(lines.isEmpty ? "" : "\n")\(kind)")
      for text in texts {
        let (shown, headline) = try told(text, in: project)
        let place = kind == "nothing" ? "t.json: error" : "t.json:1:"
        #expect(headline.hasPrefix(place), "\(headline)")
        lines.append("  \(shown)  ->  \(headline)")
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "bad-json.txt")
  }

  /// A text and the headline of what is said about it.
  private func told(_ bytes: [UInt8], in project: TemporaryFolder) throws -> (
    shown: String, headline: String
  ) {
    try Data(bytes).write(to: URL(fileURLWithPath: project.path + "/t.json"))
    let outcome = try project.run("show", "--raw", "t.json")
    let shown = visible(bytes)
    #expect(outcome.status == 65, "\(shown): \(outcome.messages)")
    #expect(outcome.answer == "", "\(shown)")
    return (shown, String(outcome.messages.prefix { $0 != "\n" }))
  }

  /// At most 40 characters of a text, with what cannot be seen written as escapes.
  private func visible(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(40)
      .map { 0x20..<0x7F ~= $0.value ? String($0) : $0.escaped(asASCII: true) }.joined()
  }
}
