/// Texts that break out of their place where a writer forgets something.
enum HostileText {
  /// One of each kind; none begins or ends with a blank, which no format keeps.
  static let all: [String] = [
    "<img src=x onerror=alert(1)>", "</td></tr></table><script>alert(1)</script>", "<!-- -->",
    "a | b || c", "\\| \\\\| \\", "`code` and ``more`` |", "$x$ and $$y$$", "**bold** _it_ ~~no~~",
    "[link](javascript:alert(1))", "![i](x)", "https://a.example/b?c=d&e=f", "www.example.org",
    "a@b.example", "&amp; &lt; &#60; &nbsp; &copy", "# heading", "- list", "1. list", "> quote",
    "===", "---", "+++", ":--", "| --- |", "{{ tag }}", "[^1]", "[x]", "*", "_", "~",
    "\"quoted\" 'too'",
    "مرحبا بالعالم", "שלום (abc) 123", "e\u{301} n\u{303} o\u{302}\u{323}", "ñ é ü ß", "👩🏽‍🌾 🇵🇪 ☕️",
    "漢字かな交じり", "a\u{200D}b\u{200B}c", "first\nsecond", "one\r\ntwo\rthree", "\\n \\t",
    "C:\\data\\x",
    "<a href=\"x\">y</a>", "]]>", "<![CDATA[x]]>", "<?php ?>", "&#x202E;", "=1+1", "@SUM(A1)",
    "http:// ", "mailto:a@b.c", "a<br>b", "%3Cscript%3E", "`", "``", "\\`", "|", "||",
    String(repeating: "long label ", count: 900) + "end",
    String(repeating: "|`*_<", count: 2_000),
  ].map { $0.hasSuffix(" ") ? $0 + "." : $0 }

  /// What a reader sees of a text: line ends as such, marks that turn text around left out.
  static func read(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
