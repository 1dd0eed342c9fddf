/// Prints runs of text as HTML.
struct HTMLInlines {
  /// Words for readers of the page who do not see it.
  let words: PageWords

  /// Runs, with the author's signs among them read as Markdown.
  func text(_ runs: [Inline]) -> String { AuthorTextParser.parse(runs).map(print).joined() }

  /// What an author's signs mean.
  func text(_ parts: [AuthorText]) -> String { parts.map(print).joined() }

  /// What is read of runs, without anything that stands out.
  static func words(_ runs: [Inline]) -> String {
    AuthorTextParser.parse(runs).map(words).joined()
  }

  private static func words(_ part: AuthorText) -> String {
    switch part {
    case .text(let text), .code(let text), .entity(let text): text
    case .run(let run): run.words
    case .emphasis(let parts), .strong(let parts), .struck(let parts), .element(_, let parts),
      .link(let parts, _):
      parts.map(words).joined()
    case .lineBreak: " "
    }
  }

  private func print(_ part: AuthorText) -> String {
    switch part {
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { HTMLEscaping.text(String($0)) }.joined(separator: "\n")
    case .entity(let entity): entity
    case .run(let run): print(run)
    case .emphasis(let parts): "<em>\(text(parts))</em>"
    case .strong(let parts): "<strong>\(text(parts))</strong>"
    case .struck(let parts): "<del>\(text(parts))</del>"
    case .element(let name, let parts): "<\(name)>\(text(parts))</\(name)>"
    case .code(let code): "<code>\(HTMLEscaping.text(code))</code>"
    case .link(let label, let target): link(text(label), to: target)
    case .lineBreak: "<br>"
    }
  }

  private func print(_ run: Inline) -> String {
    switch run {
    case .text(let text): HTMLEscaping.isolated(text)
    case .markdown(let markdown): text([.markdown(markdown)])
    case .strong(let runs): "<strong>\(text(runs))</strong>"
    case .code(let code): "<code>\(HTMLEscaping.text(code))</code>"
    case .link(let label, let target): link(HTMLEscaping.text(label), to: target)
    case .footnote(let number): footnote(number)
    }
  }

  private func link(_ label: String, to target: String) -> String {
    "<a href=\"\(HTMLEscaping.text(MarkdownEscaping.target(target)))\">\(label)</a>"
  }

  private func footnote(_ number: Int) -> String {
    let label = HTMLEscaping.text(words.footnote(String(number)))
    return "<sup><a id=\"note-\(number)-mark\" href=\"#note-\(number)\" role=\"doc-noteref\" "
      + "aria-label=\"\(label)\">\(number)</a></sup>"
  }
}
