import Testing

@testable import Tabular

@Suite("Writing JSON")
struct JSONTextTests {
  @Test("keys keep their order, the outer two levels have lines of their own")
  func layout() {
    let document = JSONText.object([
      ("b", .whole(1)), ("a", .list([.object([("x", .null)]), .flag(true)])), ("c", .list([])),
    ])
    #expect(
      document.text == """
        {
          "b": 1,
          "a": [
            {"x": null},
            true
          ],
          "c": []
        }
        """)
  }

  @Test(
    "what JSON forbids in texts is escaped",
    arguments: [
      ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\u{1}", #""\u0001""#), ("ñ", "\"ñ\""),
    ])
  func escapes(text: String, written: String) {
    #expect(JSONText.text(text).compactText == written)
  }

  @Test("numbers are the shortest decimals, and what is not finite is null")
  func numbers() {
    #expect(JSONText.number(0.1).compactText == "0.1")
    #expect(JSONText.number(.nan).compactText == "null")
  }
}
