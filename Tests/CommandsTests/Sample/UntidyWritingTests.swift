import Testing

@testable import Commands

@Suite("UntidyWriting")
struct UntidyWritingTests {
  @Test(
    "a number has the decimals asked for, rounded half away from zero",
    arguments: [
      (12.5, 2, "12,50"), (0.125, 2, "0,13"), (-0.8, 2, "-0,80"), (-0.001, 2, "0,00"),
      (1985.6, 0, "1986"), (Double.nan, 1, "0,0"),
    ])
  func number(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(UntidyWriting.number(value, decimals: decimals, mark: ",") == text)
  }

  @Test("a slip says the day first")
  func slipDay() {
    #expect(UntidyWriting.slipDay(0) == "01/01/1970")
  }

  @Test("a cell with a comma or a quote is quoted")
  func cell() {
    #expect(UntidyWriting.cell("Peña, Rosa") == "\"Peña, Rosa\"")
    #expect(UntidyWriting.cell("la \"Flor\"") == "\"la \"\"Flor\"\"\"")
    #expect(UntidyWriting.cell("Rosa") == "Rosa")
  }
}
