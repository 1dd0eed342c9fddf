import Testing

@testable import Reporting

@Suite struct ProbabilityTextTests {
  @Test(
    "a probability has three decimals, and one next to nothing is never shown as nothing",
    arguments: [
      ("en", 0.04321, "0.043"), ("en", 0.0005, "0.001"), ("en", 0.000499, "< 0.001"),
      ("en", 0, "< 0.001"), ("en", 1e-300, "< 0.001"), ("en", 1, "1.000"),
      ("es", 3e-9, "< 0,001"),
    ])
  func probability(language: String, number: Double, text: String) {
    let words = ValueText(language: language, minimumPersons: nil)
    #expect(words.probability(number) == text)
  }
}
