import Reporting
import Testing

@Suite struct MarkdownPrinterTests {
  @Test("data after the marks of a list begin no second list")
  func marks() {
    let runs: [Inline] = [.markdown("- "), .text("1. a"), .markdown("\n  - "), .text("+ b")]
    let report = Report(blocks: [.markdown(runs)])
    #expect(MarkdownPrinter().text(report) == "- 1\\. a\n  - \\+ b\n")
  }

  @Test("columns are padded by what the eye sees")
  func padding() {
    let table = ReportTable(
      columns: [.init("a"), .init("n", isNumeric: true)],
      rows: [[.text("漢字"), .text("1")], [.text("x|y"), .text("−12")], [.code("p|q")]])
    let expected = """
      | a                     |   n |
      | :-------------------- | --: |
      | 漢字                  |   1 |
      | x\\|y                  | −12 |
      | <code>p&#124;q</code> |     |

      """
    #expect(MarkdownPrinter().text(Report(blocks: [.table(table)])) == expected)
  }

  @Test("the summary of details is HTML, where a backslash would be seen")
  func summary() {
    let report = Report(blocks: [.details(summary: "a_b < c", [.paragraph([.text("d")])])])
    let expected = "<details><summary>a_b &lt; c</summary>\n\nd\n\n</details>\n"
    #expect(MarkdownPrinter().text(report) == expected)
  }
}
