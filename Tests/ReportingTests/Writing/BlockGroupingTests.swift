import Testing

@testable import Reporting

@Suite struct BlockGroupingTests {
  static func blocks(_ markdown: String) -> [Block] {
    var builder = BlockBuilder()
    builder.append(markdown: markdown)
    return builder.finish()
  }

  @Test("lines become headings, paragraphs, lists and quotations")
  func shapes() {
    let blocks = Self.blocks("# a\nb\nc\n\n- d\n- e\n\n1. f\n\n> g\n>\n> - h\n")
    #expect(
      blocks == [
        .heading(level: 1, [.markdown("a")]),
        .paragraph([.markdown("b"), .markdown("\n"), .markdown("c")]),
        .list(isOrdered: false, [[.markdown("d")], [.markdown("e")]]),
        .list(isOrdered: true, [[.markdown("f")]]),
        .quote([.paragraph([.markdown("g")]), .list(isOrdered: false, [[.markdown("h")]])]),
      ])
  }

  @Test(
    "code, tables, HTML and nested lists stay as their author wrote them",
    arguments: [
      "```\n# no heading\n\n> no quote\n```", "| a |\n| - |\n| b |", "<div>\n# a\n</div>",
      "- a\n  - b\n- c", "---",
    ])
  func verbatim(markdown: String) {
    let report = Report(blocks: Self.blocks(markdown))
    #expect(report.blocks.count == 1)
    #expect(MarkdownPrinter().text(report) == markdown + "\n")
  }

  @Test("a value from data never shapes a block", arguments: ["# a", "> a", "- a", "1. a", "```"])
  func data(text: String) {
    var builder = BlockBuilder()
    builder.append(.text(text))
    #expect(builder.finish() == [.paragraph([.text(text)])])
  }

  @Test("quotations in quotations end somewhere")
  func depth() {
    #expect(Self.blocks(String(repeating: ">", count: 10_000) + "a").count == 1)
  }
}
