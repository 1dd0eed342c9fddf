import Tabular
import Testing

@testable import Reporting

@Suite struct TypedDigitsTests {
  @Test(
    "numbers typed into prose are found where they stand",
    arguments: [
      ("In all 12 cooperatives.", ["12 1:8"]), ("1,204 of 3.5 t", ["1,204 1:1", "3.5 1:10"]),
      ("a\n- 46 kg", ["46 2:3"]), ("{{ table t, caption: \"The first 15\" }}", ["15 1:33"]),
      ("x{{ note \"After 3 years.\" }}", ["3 1:17"]), ("95 cooperatives", ["95 1:1"]),
    ])
  func found(template: String, numbers: [String]) {
    #expect(Self.numbers(template) == numbers)
  }

  @Test(
    "what says nothing of the data may be typed",
    arguments: [
      "In 2012 and in season 2012/13.", "From 0 to 1, or 100.",
      "A 95 % interval, 90% or 99\u{A0}%.",
      "1. first\n2. second", "## 3. Part", "C144, CO2, ED50, Junín3", "`12 + 3`", "```\n12\n```",
      "    12", "[a](b-12.csv)", "<span title=\"12\">a</span>", "{{ share | percent 3 }}",
      "{{ if share > 40[%] }}{{ end }}", "{{ table t, top: 15 }}",
      "{{ t[id: 'C07'].x | number 2 }}",
    ])
  func allowed(template: String) {
    #expect(Self.numbers(template) == [])
  }

  @Test("a template that is not closed is searched all the same")
  func broken() {
    #expect(Self.numbers("12 {{ note \"3") == ["12 1:1", "3 1:13"])
  }

  private static func numbers(_ template: String) -> [String] {
    TypedDigits(SourceText(file: "t.md", bytes: Array(template.utf8))).found
      .map { "\($0.text) \($0.place.line):\($0.place.column)" }
  }
}
