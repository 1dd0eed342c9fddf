import Testing

@testable import Tabular

@Suite("Places in a text")
struct SourceTextTests {
  private func place(_ range: Range<Int>, in text: String) -> Place {
    SourceText(file: "t", bytes: Array(text.utf8)).place(of: range)
  }

  @Test(
    "lines end at a line feed, a return, or both, and the excerpt without them",
    arguments: ["\n", "\r", "\r\n"])
  func lines(end: String) {
    let text = "ab\(end)cd\(end)"
    let second = place((2 + end.utf8.count)..<(3 + end.utf8.count), in: text)
    #expect(second.text == "t:2:1" && second.excerpt == "cd")
    #expect(place(0..<1, in: text).excerpt == "ab")
    #expect(place(text.utf8.count..<text.utf8.count, in: text).text == "t:3:1")
    #expect(place(2..<3, in: text).text == "t:1:3")
  }

  @Test(
    "of a very long line only what stands around the place is kept, columns stay",
    arguments: [
      0, 1, 5_000, 19_998, 19_999,
    ])
  func longLine(word: Int) {
    let words = (0..<20_000).map { "é\($0)" }
    let text = words.joined(separator: ",")
    let start = words[..<word].reduce(0) { $0 + $1.utf8.count + 1 }
    let place = place(start..<(start + words[word].utf8.count), in: text + "\r\nlast")
    #expect(place.column == words[..<word].reduce(1) { $0 + $1.count + 1 })
    #expect(place.length == words[word].count)
    #expect(place.excerpt.utf8.count < 5000)
    let skipped = place.column - place.firstColumn
    #expect(place.excerpt.dropFirst(skipped).hasPrefix(words[word]))
    let shown = Diagnostic(.inputCell, "m", at: place).text()
    #expect(shown.contains(words[word]) && shown.contains("^"))
  }

  @Test("ranges beyond the text, and bytes that are no UTF-8, never trap")
  func damaged() {
    let bytes =
      [UInt8](repeating: 0x80, count: 6000) + [13, 10] + [UInt8](repeating: 0xFF, count: 9)
    let source = SourceText(file: "t", bytes: bytes)
    for start in [0, 1, 3000, 5999, 6000, 6001, 6002, 6011, 7000] {
      for length in [0, 1, 5000] {
        #expect(source.place(of: start..<(start + length)).line <= 2)
      }
    }
  }
}
