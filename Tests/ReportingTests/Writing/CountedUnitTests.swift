import Tabular
import Testing

@testable import Reporting

@Suite struct CountedUnitTests {
  @Test(
    "what is counted agrees with its number, other units stay as they are",
    arguments: [
      ("en", 106.4, "member", "106\u{A0}members"), ("en", 1, "member", "1\u{A0}member"),
      ("en", 0.98, "person", "1\u{A0}person"), ("en", 0, "farm", "0\u{A0}farms"),
      ("en", 3, "kg", "3\u{A0}kg"), ("en", 230, "kg/member", "230\u{A0}kg/member"),
      ("es", 2, "member", "2\u{A0}socios"), ("es", 1, "household", "1\u{A0}hogar"),
    ])
  func counted(language: String, number: Double, unit: String, text: String) throws {
    let words = ValueText(language: language, minimumPersons: nil)
    let measure = try UnitCatalogue().measure(unit)
    var format = ValueFormat()
    format.decimals = 0
    #expect(words.text(.number(.binary(number)), measure, as: format) == text)
  }
}
