import Testing

@testable import Reporting

@Suite struct AuthorTextTests {
  private let inlines = HTMLInlines(words: Wording.english.page)

  @Test(
    "the author's marks become elements",
    arguments: [
      ("a *b* c", "a <em>b</em> c"), ("**a** _b_", "<strong>a</strong> <em>b</em>"),
      ("***a***", "<strong><em>a</em></strong>"),
      ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
      ("~~a~~", "<del>a</del>"), ("`a < b`", "<code>a &lt; b</code>"),
      ("``a`b``", "<code>a`b</code>"), ("[a *b*](c.csv)", "<a href=\"c.csv\">a <em>b</em></a>"),
      ("a<br>b", "a<br>b"), ("CO<sub>2</sub>", "CO<sub>2</sub>"), ("a  \nb", "a<br>b"),
      ("a\\\nb", "a<br>b"), ("a<!-- b -->c", "ac"), ("a&nbsp;b", "a&nbsp;b"),
      ("<https://a.b>", "<a href=\"https://a.b\">https://a.b</a>"),
    ])
  func marks(markdown: String, html: String) {
    #expect(inlines.text([.markdown(markdown)]) == html)
  }

  @Test(
    "signs that mark nothing are text",
    arguments: [
      ("2 * 3 * 4", "2 * 3 * 4"), ("farm_size_ha", "farm_size_ha"), ("a ** b", "a ** b"),
      ("*a", "*a"), ("a]", "a]"), ("[a]", "[a]"), ("\\*a\\*", "*a*"), ("`a", "`a"),
      ("AT&T", "AT&amp;T"), ("a < b", "a &lt; b"), ("~a~", "~a~"), ("![", "!["),
      ("<script>a</script>", "&lt;script&gt;a&lt;/script&gt;"), ("<b>a", "&lt;b&gt;a"),
    ])
  func text(markdown: String, html: String) {
    #expect(inlines.text([.markdown(markdown)]) == html)
  }

  @Test("what a tag inserts is text, also inside the author's marks")
  func inserted() {
    let runs: [Inline] = [.markdown("**"), .text("*a* <b>"), .markdown("** and "), .text("`c`")]
    #expect(inlines.text(runs) == "<strong>*a* &lt;b&gt;</strong> and `c`")
  }

  @Test("a link of the author leads only to files, places and the web")
  func target() {
    #expect(inlines.text([.markdown("[a](javascript:b)")]) == "<a href=\"#\">a</a>")
  }

  @Test("marks in marks end at a depth", .timeLimit(.minutes(1)))
  func depth() {
    let signs = String(repeating: "*a _b ", count: 2_000) + String(repeating: "_ *", count: 2_000)
    #expect(inlines.text([.markdown(signs)]).contains("a _b"))
  }
}
