/// Prints a report as GitHub-flavoured Markdown.
///
/// The same report gives the same bytes: UTF-8, line feeds, one empty line between blocks, one line
/// end at the end.
public struct MarkdownPrinter: Sendable {
  /// A printer.
  public init() {}

  /// The bytes of the file.
  public func bytes(_ report: Report) -> [UInt8] { Array(text(report).utf8) }

  /// The text of the file.
  public func text(_ report: Report) -> String {
    let blocks = report.blocks.map(self.lines).filter { !$0.isEmpty }
    let notes = report.footnotes.enumerated().map { number, words in
      ["[^\(number + 1)]: " + MarkdownEscaping.text(words)]
    }
    return (blocks + notes).map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let runs):
      return [String(repeating: "#", count: level) + " " + oneLine(runs)]
    case .paragraph(let runs), .markdown(let runs): return lines(runs, atLineStart: true)
    case .list(let isOrdered, let items):
      return items.enumerated().map { index, runs in
        (isOrdered ? "\(index + 1). " : "- ") + oneLine(runs, atLineStart: true)
      }
    case .quote(let blocks):
      return joined(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .table(let table): return lines(table)
    case .figure(let figure): return lines(figure)
    case .details(let summary, let blocks): return details(summary, joined(blocks))
    }
  }

  private func joined(_ blocks: [Block]) -> [String] {
    Array(blocks.map(lines).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func lines(_ table: ReportTable) -> [String] {
    var lines = anchor(table.anchor)
    let label = table.label.map { "**\(MarkdownEscaping.text($0)).** " } ?? ""
    let caption = label + MarkdownEscaping.text(table.caption, atLineStart: label.isEmpty)
    if !caption.isEmpty { lines += [caption, ""] }
    lines += MarkdownTable(table).lines
    for note in table.notes { lines += ["", oneLine(note, atLineStart: true)] }
    return lines
  }

  private func lines(_ figure: ReportFigure) -> [String] {
    let alternative = MarkdownEscaping.text(figure.alternative)
    let picture = "![\(alternative)](\(MarkdownEscaping.target(figure.path)))"
    let label = MarkdownEscaping.text(figure.label)
    let caption = "**\(label).** \(MarkdownEscaping.text(figure.caption))"
    return anchor(figure.anchor) + [picture, "", caption]
      + figure.data.flatMap { [""] + details($0.summary, lines($0.table)) }
  }

  private func anchor(_ name: String?) -> [String] {
    name.map { ["<a id=\"\($0)\"></a>", ""] } ?? []
  }

  /// Blank lines around the content, or GitHub would not read the Markdown inside.
  private func details(_ summary: String, _ content: [String]) -> [String] {
    ["<details><summary>\(HTMLEscaping.text(summary))</summary>", ""] + content
      + ["", "</details>"]
  }

  private func oneLine(_ runs: [Inline], atLineStart: Bool = false) -> String {
    lines(runs, atLineStart: atLineStart).joined(separator: " ")
  }

  private func lines(_ runs: [Inline], atLineStart: Bool) -> [String] {
    var text = ""
    for run in runs {
      text += print(run, atLineStart: atLineStart && isAtLineStart(text))
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return lines
  }

  /// Whether only marks of lists and quotations stand in the line so far.
  private func isAtLineStart(_ text: String) -> Bool {
    text.reversed().prefix { $0 != "\n" }.allSatisfy { " \t>-*+.)0123456789".contains($0) }
  }

  private func print(_ run: Inline, atLineStart: Bool) -> String {
    switch run {
    case .text(let text): MarkdownEscaping.text(text, atLineStart: atLineStart)
    case .markdown(let markdown): markdown
    case .strong(let runs): "**\(oneLine(runs))**"
    case .code(let code): MarkdownEscaping.code(code)
    case .link(let label, let target):
      "[\(MarkdownEscaping.text(label))](\(MarkdownEscaping.target(target)))"
    case .footnote(let number): "[^\(number)]"
    }
  }
}
