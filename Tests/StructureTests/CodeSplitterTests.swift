import Testing

@Suite("Code apart from comments and quotes")
struct CodeSplitterTests {
  @Test(
    "comments and texts are left out, code in interpolations is not",
    arguments: [
      ("a // b\nc", "a  \nc", []),
      (#"a("b // c")"#, "a( )", ["b // c"]),
      (#"a("b \(c(d)) e") f"#, "a(c(d) ) f", ["b   e"]),
      (#"a("\(b ?? "x")")"#, "a(b ??   )", ["x", " "]),
      (##"a(#"b " c"#) d"##, "a( ) d", [#"b " c"#]),
      (#"a("\"" + b)"#, "a(  + b)", [#"\""#]),
      ("a(\"\"\"\n  b \" c\n  \"\"\")", "a( )", ["\n  b \" c\n  "]),
    ])
  func split(text: String, code: String, literals: [String]) {
    var splitter = CodeSplitter(text)
    splitter.split()
    #expect(splitter.code == code)
    #expect(splitter.literals == literals)
  }
}
