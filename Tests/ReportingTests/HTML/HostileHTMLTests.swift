import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Reporting

@Suite struct HostileHTMLTests {
  @Test("the body of a page is well-formed whatever its texts are, and holds them all")
  func wellFormed() throws {
    for text in HostileText.all {
      let reader = try Self.read(text)
      #expect(reader.elements.isSubset(of: Self.allowed), "\(reader.elements)")
      #expect(reader.texts.count { $0 == CleanText.oneLine(text) } >= 5, "\(text.prefix(40))")
    }
  }

  @Test("attributes are those that the printer writes, and lead nowhere else")
  func attributes() throws {
    for text in HostileText.all {
      for (name, value) in try Self.read(text).attributes {
        #expect(["id", "class", "scope", "href", "role", "aria-label", "tabindex"].contains(name))
        let isKnown = ["#", "http:", "https:", "mailto:"].contains { value.hasPrefix($0) }
        #expect(name != "href" || isKnown || !value.contains(":"), "\(value)")
      }
    }
  }

  private static let allowed: Set = [
    "body", "h2", "p", "ul", "li", "strong", "code", "div", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "br", "figure", "figcaption", "b", "details", "summary", "a", "bdi",
  ]

  private static func read(_ text: String) throws -> Reader {
    var table = ReportTable(
      caption: text, columns: [.init(text), .init("n", isNumeric: true)],
      rows: [[.text(text), .code(text)]], notes: [[.text(text)]])
    table.label = "Table 1"
    let figure = ReportFigure(
      label: "Figure 1", anchor: "fig-a", path: text, alternative: text, caption: text, data: [])
    let blocks: [Block] = [
      .heading(level: 2, [.text(text)]), .paragraph([.strong([.text(text)])]),
      .list(isOrdered: false, [[.text(text)], [.code(text)], [.link(label: text, target: text)]]),
      .table(table), .figure(figure), .details(summary: text, [.paragraph([.text(text)])]),
    ]
    var body = HTMLBody(inlines: HTMLInlines(words: Wording.english.page), pictures: [:])
    let html = "<body>" + body.text(blocks).replacing("<br>", with: "<br/>") + "</body>"
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(text.prefix(60)): \(String(describing: parser.parserError))")
    return reader
  }

  /// Gathers what stands in a page.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var attributes: [(String, String)] = []
    var texts: [String] { open.isEmpty ? all : [] }
    private var all: [String] = []
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes given: [String: String]
    ) {
      elements.insert(name)
      attributes += given.map { ($0.key, $0.value) }
      open.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1] += string }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if let text = open.popLast() { all.append(text) }
    }
  }
}
