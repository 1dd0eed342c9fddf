import Foundation
import TestSupport
import Testing

@testable import Reporting

/// What GitHub's own reader of Markdown makes of a report; skipped where it is not installed.
@Suite(.enabled(if: Renderer.isPresent, "needs cmark-gfm"))
struct RenderedMarkdownTests {
  @Test("cells of a table come out of cmark-gfm as they went in")
  func cells() throws {
    let table = ReportTable(
      columns: [.init("text"), .init("code")],
      rows: HostileText.all.map { [.text($0), .code($0)] })
    let html = try Renderer.html(MarkdownPrinter().text(Report(blocks: [.table(table)])))
    let cells = Renderer.contents(of: "td", in: html)
    #expect(cells.count == 2 * HostileText.all.count)
    for (index, text) in HostileText.all.enumerated() where cells.count > 2 * index + 1 {
      #expect(Renderer.words(cells[2 * index]) == HostileText.read(text))
      #expect(Renderer.words(cells[2 * index + 1]) == CleanText.oneLine(text))
    }
  }

  @Test("paragraphs, headings, entries and captions come out of cmark-gfm as they went in")
  func runs() throws {
    for text in HostileText.all where text.utf8.count < 5_000 {
      let blocks: [Block] = [
        .heading(level: 2, [.text(text)]), .paragraph([.text(text)]),
        .list(isOrdered: false, [[.text(text)]]), .quote([.paragraph([.text(text)])]),
      ]
      let html = try Renderer.html(MarkdownPrinter().text(Report(blocks: blocks)))
      for element in ["h2", "p", "li"] {
        #expect(
          Renderer.contents(of: element, in: html).map(Renderer.words).first
            == CleanText.oneLine(text))
      }
    }
  }

  @Test("texts at random come out of cells as they went in", arguments: 0..<8)
  func random(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let parts =
      Array("\\`*_[]<>|~$#!&;:.-+=()'\" 12aé漢{}^%@/w\n").map(String.init) + ["&amp;", "<br>"]
    let texts = (0..<300).map { _ -> String in
      let middle = (0..<14).map { _ -> String in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return parts[Int(state >> 33) % parts.count]
      }
      return "x" + middle.joined() + "x"
    }
    let table = ReportTable(columns: [.init("text")], rows: texts.map { [.text($0)] })
    let html = try Renderer.html(MarkdownPrinter().text(Report(blocks: [.table(table)])))
    #expect(Renderer.contents(of: "td", in: html).map(Renderer.words) == texts)
  }
}

/// The command `cmark-gfm`, and what can be read of the HTML that it prints.
private enum Renderer {
  private static let places = [
    "/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm",
  ]
  private static let path = places.first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isPresent: Bool { path != nil }

  static func html(_ markdown: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.path + "/report.md"
    try Data(markdown.utf8).write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments =
      ["table", "autolink", "strikethrough", "tagfilter", "tasklist"].flatMap { ["-e", $0] }
      + ["--unsafe", file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let html = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: html, as: UTF8.self)
  }

  /// What stands in all elements of a name.
  static func contents(of element: String, in html: String) -> [String] {
    html.split(separator: "<\(element)", omittingEmptySubsequences: false).dropFirst().compactMap {
      guard let start = $0.firstIndex(of: ">"), let end = $0.firstRange(of: "</\(element)>") else {
        return nil
      }
      return String($0[$0.index(after: start)..<end.lowerBound])
    }
  }

  /// The text of an element; emphasis and other elements show as they stand, the links that GitHub
  /// makes of addresses are their words.
  static func words(_ html: String) -> String {
    let html = html.replacing(/<a href="mailto:[^"]*">([^<]*)<\/a>/) { String($0.output.1) }
    let unpacked = ["<code>", "</code>", "<p>", "</p>\n", "</p>"].reduce(html) {
      $0.replacing($1, with: "")
    }
    return [
      ("<br />", "\n"), ("<br>", "\n"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
      ("&amp;", "&"),
    ]
    .reduce(unpacked) { $0.replacing($1.0, with: $1.1) }
  }
}
