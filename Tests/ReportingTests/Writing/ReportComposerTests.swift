import Reporting
import Tabular
import Testing

@Suite struct ReportComposerTests {
  @Test(
    "values are written as their filters say",
    arguments: [
      ("{{ bearing | percent 0 }}", "62%"), ("{{ bearing | percent 1 }}", "62.5%"),
      ("{{ bearing.low | points 1 }}", "60.1\u{A0}pp"), ("{{ bearing.n }}", "1,204"),
      ("{{ bearing | signed | number 2 }}", "+0.62"), ("{{ lost | number 0 }}", "12,346\u{A0}kg"),
      ("{{ lost | unit }}", "kg"), ("{{ lost.low }}", "n/a (not applicable)"),
      ("{{ lost.interval }}", "no interval: a census, every unit of the population is there"),
      ("{{ bearing.interval | percent 1 }}", "95% interval 60.1% to 64.8%"),
      ("{{ owners }}", "withheld: fewer than 5 persons"),
      ("{{ owners.n }}", "withheld: fewer than 5 persons"),
      ("{{ $season | date }}", "2024/25"), ("{{ $rate }}", "30%"),
      ("{{ $rate | percent }}", "30.0%"),
      ("{{ bearing.status }}", "alert"), ("{{ count yields | words }}", "three"),
      ("{{ bearing.previous }}", "n/a (not applicable)"),
      ("{{ yields[plot: 'lower_field'].harvest | number 1 }}", "−80.5\u{A0}kg/ha"),
      ("{{ yields[plot: '*third*'].harvest }}", "n/a (undefined)"),
      ("{{ yields[plot: '*third*'].plot }}", "\\*third\\*"),
    ])
  func values(text: String, expected: String) throws {
    #expect(try ReportFixture.markdown("x " + text) == "x " + expected + "\n")
  }

  @Test(
    "numbers and words follow the language",
    arguments: [
      ("es", "62,5\u{A0}%", "12.346\u{A0}kg"), ("es-PE", "62.5%", "12,346\u{A0}kg"),
      ("es-BO", "62,5%", "12.346\u{A0}kg"), ("en", "62.5%", "12,346\u{A0}kg"),
    ])
  func languages(language: String, share: String, mass: String) throws {
    let text = "x {{ bearing | percent 1 }} y {{ lost | number 0 }}"
    let expected = "x \(share) y \(mass)\n"
    #expect(try ReportFixture.markdown(text, language: language) == expected)
  }

  @Test(
    "conditions choose; what depends on a missing value is neither true nor false",
    arguments: [
      ("bearing > 0.6", true), ("bearing > 70[%]", false), ("$rate == 0.3", true),
      ("not bearing > 0.6", false), ("owners > 1", false), ("not owners > 1", false),
      ("owners > 1 or lost > 0", true), ("owners > 1 and lost > 0", false),
      ("lost > 12[t]", true), ("lost < 12346[kg]", true), ("count yields == 3", true),
      ("$season >= '2024/25'", true), ("(bearing < 0.1 or count yields != 4) and true", true),
    ])
  func conditions(condition: String, holds: Bool) throws {
    let text = "{{ if \(condition) }}yes{{ else }}no{{ end }}"
    #expect(try ReportFixture.markdown(text) == (holds ? "yes\n" : "no\n"))
  }

  @Test("tags alone in their lines leave no empty lines, so that lists stay tight")
  func standalone() throws {
    let text = "a\n{{ each r in by_side.by }}\n- {{ r.group }}\n{{ end }}\n\nb\n"
    #expect(try ReportFixture.markdown(text) == "a\n\n- north\n- 1\\. south\n\nb\n")
  }

  @Test("a reference to what a condition left out is an error with its place")
  func leftOut() throws {
    let text = "{{ ref yields }}{{ if bearing > 2 }}{{ table yields }}{{ end }}"
    #expect(throws: Diagnostic.self) { try ReportFixture.markdown(text) }
    let placed = "{{ ref yields }}{{ if bearing < 2 }}{{ table yields }}{{ end }}"
    #expect(try ReportFixture.markdown(placed).hasPrefix("[Table 1](#table-yields)\n"))
  }

  @Test("a cell must pick one row", arguments: ["nowhere", "north"])
  func cells(plot: String) throws {
    let text = "{{ yields[plot: '\(plot)'].harvest }}"
    let problem = #expect(throws: Diagnostic.self) { try ReportFixture.markdown(text) }
    #expect(problem?.message == "the key must pick one row of 'yields', not 0")
  }

  @Test("a note in its own line is a paragraph, inside a text a footnote")
  func notes() throws {
    #expect(
      try ReportFixture.markdown("a\n\n{{ note \"b_c\" }}\n") == "a\n\nNote: b\\_c\n")
    #expect(
      try ReportFixture.markdown("a{{ note \"b_c\" }} d\n") == "a[^1] d\n\n[^1]: b\\_c\n")
  }

  @Test("tables are numbered by place and linked once")
  func numbering() throws {
    let text = "{{ ref y }}\n\n{{ table yields }}\n{{ table yields, id: y }}"
    let markdown = try ReportFixture.markdown(text)
    #expect(markdown.hasPrefix("[Table 2](#table-y)\n"))
    #expect(markdown.contains("**Table 1.** Yields\n"))
  }

  @Test("sections stand one level below the author's last heading")
  func levels() throws {
    #expect(try ReportFixture.markdown("# a\n\n{{ methods }}").contains("\n## Methods\n"))
    #expect(try ReportFixture.markdown("## a\n\n{{ methods }}").contains("\n### Methods\n"))
  }

  @Test("intervals stand below coefficients where they are asked for")
  func intervals() throws {
    let markdown = try ReportFixture.markdown("{{ models main, interval: true, terms: [rain] }}")
    #expect(markdown.contains("\\[0.070 to 0.160\\]"))
    #expect(!markdown.contains("Constant"))
    #expect(markdown.contains("95% intervals in brackets"))
  }
}
