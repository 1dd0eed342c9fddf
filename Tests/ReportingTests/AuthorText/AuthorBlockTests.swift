import Testing

@testable import Reporting

@Suite struct AuthorBlockTests {
  @Test(
    "code, tables, lists and rules of the author become elements",
    arguments: [
      ("```\na < b\n\nc\n```", "<pre><code>a &lt; b\n\nc</code></pre>"),
      ("    a", "<pre><code>a</code></pre>"), ("---", "<hr>"),
      (
        "- a\n  - b\n- c",
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>"
      ),
      ("1. a\n   b\n2. c", "<ol>\n<li>a\nb</li>\n<li>c</li>\n</ol>"),
      ("text\nmore", "<p>text\nmore</p>"),
    ])
  func blocks(markdown: String, html: String) {
    #expect(Self.html(markdown) == html)
  }

  @Test("a bar behind a backslash divides no cells")
  func table() {
    let html = Self.html("| a | b |\n|---|--:|\n| 1 \\| 2 | *c* |")
    #expect(html.contains("<th scope=\"col\">a</th><th scope=\"col\">b</th>"))
    #expect(html.contains("<tr><td>1 | 2</td><td><em>c</em></td></tr>"))
  }

  private static func html(_ markdown: String) -> String {
    var body = HTMLBody(inlines: HTMLInlines(words: Wording.english.page), pictures: [:])
    return body.text([.markdown([.markdown(markdown)])])
  }
}
