import Testing

@testable import Reporting

@Suite struct MarkdownEscapingTests {
  @Test(
    "text is escaped for a paragraph",
    arguments: [
      ("farm_size * 2", "farm\\_size \\* 2"), ("$5 | <b>", "\\$5 \\| \\<b\\>"),
      ("a & b &amp;", "a &amp; b &amp;amp;"), ("http://a.b", "http\\://a.b"),
      ("www.a.b", "www\\.a.b"), ("a\tb\u{0}", "a b "), ("a\u{202E}b", "ab"), ("ñ–漢", "ñ–漢"),
    ])
  func text(plain: String, escaped: String) {
    #expect(MarkdownEscaping.text(plain) == escaped)
  }

  @Test(
    "text at the start of a line begins no list and no code",
    arguments: [
      ("- a", "\\- a"), ("+ a", "\\+ a"), ("=", "\\="), ("12. a", "12\\. a"), ("1) a", "1\\) a"),
      ("    a", "a"), ("1.5", "1.5"), ("1.", "1\\."), ("1234567890. a", "1234567890. a"),
    ])
  func start(plain: String, escaped: String) {
    #expect(MarkdownEscaping.text(plain, atLineStart: true) == escaped)
  }

  @Test(
    "a cell holds one line and is never empty",
    arguments: [("", " "), ("  ", " "), ("a\r\nb\nc", "a<br>b<br>c"), (" a ", "a"), ("|", "\\|")])
  func cell(plain: String, escaped: String) {
    #expect(MarkdownEscaping.cell(plain) == escaped)
  }

  @Test(
    "code keeps its signs",
    arguments: [("a", "`a`"), ("`", "`` ` ``"), ("a``b", "```a``b```"), ("", "`  `")])
  func code(plain: String, escaped: String) {
    #expect(MarkdownEscaping.code(plain) == escaped)
  }

  @Test(
    "links lead only to files, places and the web",
    arguments: [
      ("figures/a.svg", "figures/a.svg"), ("#table-a", "#table-a"), ("javascript:alert(1)", "#"),
      ("a (b).csv", "a%20%28b%29.csv"), ("HTTPS://a.b", "HTTPS://a.b"), ("ñ", "%C3%B1"),
    ])
  func target(plain: String, escaped: String) {
    #expect(MarkdownEscaping.target(plain) == escaped)
  }

  @Test("any text comes out of Markdown as it went in", arguments: 0..<500)
  func property(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let parts =
      Array("\\`*_[]<>|~$#!&;:.-+=()'\" 12aé漢{}^%@/w").map(String.init) + ["&amp;", "<br>"]
    let text = (0..<12).map { _ -> String in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return parts[Int(state >> 33) % parts.count]
    }.joined()
    #expect(Self.read(MarkdownEscaping.text(text)) == text)
    #expect(Self.read(MarkdownEscaping.cell("x\(text)x")) == "x\(text)x")
  }

  /// What CommonMark makes of escaped text; nil when a sign would be markup.
  static func read(_ markdown: String) -> String? {
    var text = ""
    var rest = markdown[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      switch sign {
      case "\\":
        guard let next = rest.first else { return nil }
        text.append(next)
        rest = rest.dropFirst()
      case "&":
        guard rest.hasPrefix("amp;") else { return nil }
        text.append("&")
        rest = rest.dropFirst(4)
      case _ where "`*_[]<>|~$#!".contains(sign): return nil
      default: text.append(sign)
      }
    }
    return text
  }
}
