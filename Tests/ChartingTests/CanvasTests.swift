import Foundation
import Testing

@testable import Charting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("SVG as text")
struct CanvasTests {
  @Test(
    "coordinates have at most two decimals and no exponent",
    arguments: [
      (0, "0"), (-0.0, "0"), (-0.004, "0"), (1.005, "1.01"), (-1.5, "-1.5"), (12.3456, "12.35"),
      (0.05, "0.05"), (1e9, "1000000"), (.nan, "0"), (-.infinity, "0"), (99.999, "100"),
    ] as [(Double, String)])
  func coordinates(number: Double, expected: String) {
    #expect(Coordinate.text(number) == expected)
  }

  @Test(
    "the hash is FNV-1a", arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
  func hash(text: String, expected: String) {
    #expect(ContentHash.digits(text) == expected)
  }

  @Test(
    "any text survives a parser",
    arguments: [
      "\"><script>alert(1)</script>", "]]>", "a\u{0}b\u{1B}c", "🦙 ñandú", "&amp;", "it's",
      "a\nb\tc", "x\u{202E}y\u{FEFF}", String(repeating: "<&>", count: 4000), "\u{FFFF}",
    ])
  func escaping(raw: String) throws {
    let parsed = try #require(ParsedText(xml: "<t>\(SVGEscaping.text(raw))</t>"))
    let kept = raw.unicodeScalars.filter {
      !["\u{0}", "\u{1B}", "\u{202E}", "\u{FEFF}", "\u{FFFF}"].contains($0)
    }
    let expected = String(String.UnicodeScalarView(kept)).map {
      $0.isNewline || $0 == "\t" ? " " : $0
    }
    #expect(parsed.text == String(expected))
  }

  @Test("a label that finds no room is dropped and remembered")
  func dropped() {
    var canvas = Canvas(width: 100, height: 50)
    let style = Appearance.text(.label, .ink)
    let place = [(point: Point(x: 5, y: 20), anchor: Appearance.Anchor.start)]
    let found = [
      canvas.label("first", at: place, style),
      canvas.label("second", at: place, style),
      canvas.label("third", at: place + [(Point(x: 5, y: 40), .start)], style),
      canvas.label("a label wider than the picture", at: place, style),
    ]
    #expect(found == [true, false, true, false])
    #expect(canvas.dropped == ["second", "a label wider than the picture"])
  }

  @Test("two charts have different ids, the same chart the same")
  func ids() {
    func document(_ title: String) -> String {
      SVGDocument(title: title, description: "d", canvas: Canvas(width: 9, height: 9)).text
    }
    #expect(document("one") == document("one"))
    #expect(document("one").prefix(120) != document("two").prefix(120))
  }

  @Test("every colour is legible on both grounds", arguments: Paint.allCases)
  func contrast(paint: Paint) {
    guard ![.ground, .grid].contains(paint), !Paint.areas.contains(paint) else { return }
    let least = paint == .axis ? 3.0 : 4.5
    #expect(Luminance.contrast(paint.light, Paint.ground.light) >= least)
    #expect(Luminance.contrast(paint.dark, Paint.ground.dark) >= least)
  }

  @Test("a text on an area is legible on both grounds", arguments: Paint.areas)
  func contrastOnAreas(paint: Paint) {
    #expect(Luminance.contrast(paint.light, paint.textOnIt.light) >= 4.5)
    #expect(Luminance.contrast(paint.dark, paint.textOnIt.dark) >= 4.5)
  }
}

/// The text of an XML document, as a parser reads it.
private final class ParsedText: NSObject, XMLParserDelegate {
  private(set) var text = ""

  init?(xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

/// Contrast of colours by WCAG 2.
private enum Luminance {
  static func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ hex: String) -> Double {
    let digits = Array(hex.dropFirst())
    let parts = [0, 2, 4].map { index -> Double in
      let share = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
