import Tabular
import Testing

@testable import Charting

@Suite("Numbers as text for people")
struct NumberStyleTests {
  @Test(
    "each country has its marks",
    arguments: [
      ("en", "1,234.5", "12,345.6"), ("es", "1234,5", "12.345,6"),
      ("es-419", "1,234.5", "12,345.6"),
      ("es-PE", "1,234.5", "12,345.6"), ("es-BO", "1.234,5", "12.345,6"),
      ("es-CO", "1.234,5", "12.345,6"), ("pt-BR", "1.234,5", "12.345,6"),
      ("fr", "1\u{202F}234,5", "12\u{202F}345,6"),
    ])
  func locales(code: String, small: String, large: String) throws {
    let style = NumberStyle(try #require(LocaleRecord(code: code)))
    #expect(style.text(1234.5, decimals: 1) == small)
    #expect(style.text(12345.6, decimals: 1) == large)
  }

  @Test(
    "the percent sign stands as the country writes it",
    arguments: [
      ("en", "5%"), ("es", "5\u{A0}%"), ("es-PE", "5%"), ("fr", "5\u{202F}%"), ("pt-BR", "5%"),
    ])
  func percent(code: String, expected: String) throws {
    #expect(
      NumberStyle(try #require(LocaleRecord(code: code))).percent(0.05, decimals: 0) == expected)
  }

  @Test(
    "halves go away from zero, counted on the shortest decimal",
    arguments: [
      (0.285, 2, "0.29"), (1.005, 2, "1.01"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.5, 0, "1"),
      (0.49, 0, "0"), (-0.04, 1, "0.0"), (-0.0, 1, "0.0"), (9.995, 2, "10.00"), (0.05, 1, "0.1"),
      (1e15, 0, "1,000,000,000,000,000"), (1e-7, 3, "0.000"), (123456789, 0, "123,456,789"),
      (999.95, 1, "1,000.0"), (5e20, 0, "500,000,000,000,000,000,000"), (0.001, 2, "0.00"),
    ] as [(Double, Int, String)])
  func rounding(number: Double, decimals: Int, expected: String) {
    #expect(NumberStyle().text(number, decimals: decimals) == expected)
  }

  @Test("a number that is none says so in its language")
  func notFinite() throws {
    #expect(NumberStyle().text(.nan, decimals: 1) == "n/a")
    let peru = NumberStyle(try #require(LocaleRecord(code: "es-PE")))
    #expect(peru.percent(.infinity, decimals: 1) == "s/d")
  }

  @Test("decimals of a table print exactly")
  func decimals() {
    #expect(NumberStyle().text(.decimal(123_456, scale: 3), decimals: 2) == "123.46")
    #expect(NumberStyle().text(.decimal(-5, scale: 1), decimals: 0) == "−1")
    #expect(NumberStyle().text(.decimal(7, scale: 0), decimals: 2) == "7.00")
    #expect(
      NumberStyle().text(.decimal(.min, scale: 0), decimals: 0) == "−9,223,372,036,854,775,808")
  }

  @Test("significant digits keep whole digits")
  func significant() {
    #expect(NumberStyle().text(0.01234, significant: 2) == "0.012")
    #expect(NumberStyle().text(1234.5, significant: 2) == "1,235")
    #expect(NumberStyle().text(0, significant: 2) == "0")
  }

  @Test("a range with an end below zero is written with a word")
  func ranges() {
    #expect(NumberStyle().range(0.88, 1.33, decimals: 2) == "0.88–1.33")
    #expect(NumberStyle().range(-9.7, 14.2, decimals: 1) == "−9.7\u{A0}to 14.2")
  }

  @Test("every language has twelve months", arguments: Language.allCases)
  func months(language: Language) {
    #expect(Set(Vocabulary(language).shortMonths).count == 12)
  }

  @Test("a country without a record is read as its language")
  func unknownCountry() {
    #expect(LocaleRecord(code: "es-ES")?.decimalMark == ",")
    #expect(LocaleRecord(code: "pt")?.groupMark == ".")
    #expect(LocaleRecord(code: "qu") == nil)
  }
}
