import Testing

@testable import Charting

@Suite("Breaking text into lines")
struct TextWrappingTests {
  func wrapping(_ width: Double, lines: Int = 2) -> TextWrapping {
    TextWrapping(style: TextStyle(size: 10), width: width, maximumLines: lines)
  }

  @Test(
    "lines break at spaces and after signs between letters, never inside a number",
    arguments: [
      ("", 100, []),
      ("Río Verde", 100, ["Río Verde"]),
      ("Río Verde", 35, ["Río", "Verde"]),
      ("Totalmente en desacuerdo", 85, ["Totalmente en", "desacuerdo"]),
      ("co-operative", 50, ["co-", "operative"]),
      ("2012-2014", 60, ["2012-2014"]),
      ("10\u{A0}km", 60, ["10\u{A0}km"]),
    ] as [(String, Double, [String])])
  func greedy(text: String, width: Double, lines: [String]) {
    #expect(wrapping(width).greedy(text).lines == lines)
  }

  @Test("what does not fit ends in an ellipsis and is reported")
  func cut() {
    let found = wrapping(60).greedy("one two three four five six seven")
    #expect(found.lines.count == 2)
    #expect(found.lines.last?.last == "…")
    #expect(found.isCut)
    #expect(wrapping(40).greedy("Wissenschaft").isCut)
  }

  @Test("every line fits, whatever the text", arguments: 1...30)
  func fits(words: Int) {
    let text = (0..<words).map { String(repeating: "wo", count: $0 % 7 + 1) }
      .joined(separator: " ")
    let found = wrapping(90, lines: 3).greedy(text)
    #expect(found.lines.allSatisfy { TextStyle(size: 10).reserve($0) <= 90 })
  }

  @Test("a title breaks where its longer line is shortest")
  func balanced() {
    let found = wrapping(150).balanced("Five of twelve clear the threshold")
    #expect(found.lines == ["Five of twelve", "clear the threshold"])
  }
}
