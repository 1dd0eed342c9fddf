import Testing
import TestSupport

@testable import Charting

@Suite("Widths of letters")
struct FontWidthsTests {
  @Test(
    "a label has the width that was measured for it, to the unit",
    .enabled(if: Shared.isPresent))
  func measuredLabels() throws {
    for row in try SharedRows.read("charts/data/width_labels.csv") {
      let found = [FontWidths.helvetica, .helveticaBold, .dejaVu, .dejaVuBold].map {
        String(Int(($0.ems(row[0]) * 1000).rounded()))
      }
      #expect(found == Array(row[1...]), "\(row[0])")
    }
  }

  @Test("a letter has the width of its font file", .enabled(if: Shared.isPresent))
  func measuredLetters() throws {
    let faces = [FontWidths.helvetica, .helveticaBold, .dejaVu, .dejaVuBold]
    for row in try SharedRows.read("charts/data/font_widths.csv") {
      let scalar = UInt32(row[0].dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      guard let scalar, scalar != "\u{AD}" else { continue }
      for (face, known) in zip(faces, row[2...]) where !known.isEmpty {
        let found = Int((face.ems(String(scalar)) * 1000).rounded())
        #expect(String(found) == known, "\(row[0])")
      }
    }
  }

  @Test(
    "an accent may be a code point of its own",
    arguments: [("Montaña", "Montan\u{303}a"), ("Unión", "Unio\u{301}n"), ("í", "i\u{301}")])
  func decomposed(composed: String, decomposed: String) {
    #expect(FontWidths.helvetica.units(composed) == FontWidths.helvetica.units(decomposed))
  }

  @Test("what is drawn over its neighbour takes no room")
  func noRoom() {
    #expect(FontWidths.helvetica.units("a\u{200D}\u{AD}\u{202E}") == 556)
  }

  @Test("the wider of two fonts is reserved")
  func reserve() {
    let style = TextStyle(size: 10)
    #expect(style.width("−9.7") == 19.74)
    #expect(abs(style.reserve("−9.7") - 24.28) < 0.01)
  }
}
