import Testing

@testable import Commands

@Suite("Text for a terminal")
struct TerminalTextTests {
  @Test(
    "what a terminal would obey is shown as a picture",
    arguments: [
      ("plain, Región, 咖啡, a\tb", "plain, Región, 咖啡, a\tb"),
      ("\u{1B}[31mred", "␛[31mred"),
      ("a\r\nb\u{0}", "a␍␊b␀"),
      ("\u{7F}\u{9B}1m\u{202E}x", "␡\u{FFFD}1m\u{FFFD}x"),
    ])
  func harmless(text: String, shown: String) {
    #expect(TerminalText.harmless(text) == shown)
    #expect(TerminalText.harmless(text).unicodeScalars.count == text.unicodeScalars.count)
  }
}
