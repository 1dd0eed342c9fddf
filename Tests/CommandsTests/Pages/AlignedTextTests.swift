import Testing

@testable import Commands

@Suite("Columns that line up")
struct AlignedTextTests {
  @Test("cells stand below their heads, numbers at the right")
  func alignment() {
    let text = AlignedText(
      heads: ["region", "ha"], rows: [["Centro", "12"], ["Sur", "3.5"], ["Región Ñ"]], numeric: [1])
    #expect(
      text.lines == [
        "region     ha",
        "--------  ---",
        "Centro     12",
        "Sur       3.5",
        "Región Ñ",
      ])
  }

  @Test("a long cell is cut, and a row may be longer than the heads")
  func longCells() {
    let long = String(repeating: "x", count: 41)
    let text = AlignedText(heads: ["a"], rows: [[long, "more"]])
    #expect(text.lines.last == String(repeating: "x", count: 39) + "…  more")
  }
}
