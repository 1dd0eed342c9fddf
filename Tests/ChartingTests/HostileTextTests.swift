import Foundation
import Tabular
import Testing

@testable import Charting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Any text in a chart")
struct HostileTextTests {
  /// A text that somebody may have typed into a cell, and what must stand in the file of it.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// A part of it that must be read back, or nil where it is too long to be shown.
    let kept: String?
  }

  static let texts = [
    Hostile(
      testDescription: "markup", text: "\"><script>alert('1')</script>",
      kept: "<script>alert('1')</script>"),
    Hostile(testDescription: "end of character data", text: "]]>&lt;", kept: "]]>&lt;"),
    Hostile(testDescription: "a style", text: "</style><style>*{fill:red}", kept: "*{fill:red}"),
    Hostile(testDescription: "entities", text: "&nbsp;&#0;&amp;", kept: "&nbsp;&#0;&amp;"),
    Hostile(
      testDescription: "ten thousand letters", text: String(repeating: "a", count: 10_000),
      kept: nil),
    Hostile(
      testDescription: "ten thousand words", text: String(repeating: "coop ", count: 2_000),
      kept: "coop coop"),
    Hostile(testDescription: "right to left", text: "تعاونية القهوة", kept: "تعاونية القهوة"),
    Hostile(testDescription: "turned direction", text: "a\u{202E}b\u{2066}c", kept: "abc"),
    Hostile(
      testDescription: "combining accents", text: "Unio\u{301}n Montan\u{303}a",
      kept: "Unio\u{301}n"),
    Hostile(
      testDescription: "a tower of accents", text: "a" + String(repeating: "\u{301}", count: 200),
      kept: "a" + String(repeating: "\u{301}", count: 200)),
    Hostile(testDescription: "emoji", text: "👩🏽‍🌾☕️🇵🇪", kept: "👩🏽‍🌾☕️🇵🇪"),
    Hostile(testDescription: "lines", text: "one\ntwo\r\nthree\u{2028}four", kept: "one two"),
    Hostile(testDescription: "control codes", text: "a\u{0}b\u{1B}[31mc\u{FFFF}", kept: "ab[31mc"),
    Hostile(testDescription: "pipes and dollars", text: "| $1$ `x` \\ {season} |", kept: "$1$"),
    Hostile(testDescription: "a formula", text: "=HYPERLINK(\"http://x\")", kept: "=HYPERLINK"),
    Hostile(testDescription: "nothing but spaces", text: " \u{A0}\u{2009} ", kept: nil),
    Hostile(testDescription: "Chinese", text: "咖啡合作社的成员", kept: "咖啡合作社"),
  ]

  /// What the profile allows.
  private static let elements: Set = [
    "svg", "title", "desc", "style", "g", "defs", "clipPath", "pattern", "rect", "circle", "path",
    "text", "tspan",
  ]

  @Test("names, titles, labels and remarks of any kind make a sound file", arguments: texts)
  func sound(hostile: Hostile) throws {
    let svg = try drawn(hostile.text).svg
    let parsed = try #require(ParsedElements(xml: svg))
    #expect(parsed.names.subtracting(Self.elements) == [])
    #expect(parsed.attributes.isDisjoint(with: ["onload", "href", "xlink:href", "style"]))
    #expect(svg.utf8.count < 150_000)
    if let kept = hostile.kept { #expect(parsed.text.contains(kept), "\(hostile.text.prefix(40))") }
  }

  @Test(
    "a label longer than its room is cut and reported",
    arguments: texts.filter { $0.text.count > 1_000 })
  func reported(hostile: Hostile) throws {
    #expect(try drawn(hostile.text).warnings.contains { $0.code == .labelsDropped })
  }

  /// A chart in which a text stands in every place that takes one.
  private func drawn(_ text: String) throws -> DrawnChart {
    let names = TextColumn([text, "b", nil])
    let numbers = NumberColumn(doubles: [1, 2, 3], presence: Presence(count: 3, missing: []))
    let schema = Schema([Field("name", .text), Field("value", .number), Field("panel", .text)])
    let table = try Table(schema, [.texts(names), .numbers(numbers), .texts(names)])
    var layer = Layer.bar(x: "value", y: "name", color: "panel")
    layer.channels[.label] = .column(Written("name"))
    var chart = Chart(id: "c", from: "t", layers: [layer])
    (chart.title, chart.subtitle, chart.source, chart.note) = (text, text, text, text)
    chart.x.title = text
    chart.facet = Facet(Written("panel"))
    chart.annotations = [.rule(x: 1, text)]
    let published = PublishedTable(name: "t", table: table)
    return try chart.draw(["t": published], setting: ChartSetting(source: text))
  }
}

/// The names of elements and attributes of an XML document, and its text.
private final class ParsedElements: NSObject, XMLParserDelegate {
  private(set) var names: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var text = ""

  init?(xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    self.attributes.formUnion(attributes.keys)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
