/// Prints the blocks of a report as the body of a page.
struct HTMLBody {
  /// A heading that the list of contents leads to.
  struct Entry {
    /// The name that links use.
    let anchor: String
    /// The words as HTML.
    let words: String
  }

  private let inlines: HTMLInlines
  private let pictures: [String: [UInt8]]
  private var shown: [String: Int] = [:]
  private var headingCount = 0
  /// The headings of the second level.
  private(set) var contents: [Entry] = []

  init(inlines: HTMLInlines, pictures: [String: [UInt8]]) {
    self.inlines = inlines
    self.pictures = pictures
  }

  /// Blocks one below the other.
  mutating func text(_ blocks: [Block]) -> String {
    var texts: [String] = []
    for block in blocks { texts.append(text(block)) }
    return texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let runs): return heading(level, runs)
    case .paragraph(let runs): return "<p>\(inlines.text(runs))</p>"
    case .list(let isOrdered, let items):
      return list(isOrdered: isOrdered, items.map { inlines.text($0) })
    case .quote(let blocks): return "<blockquote>\n\(text(blocks))\n</blockquote>"
    case .table(let table): return HTMLTable(table: table, inlines: inlines).text
    case .figure(let figure): return self.figure(figure)
    case .details(let summary, let blocks):
      return "<details>\n<summary>\(HTMLEscaping.text(summary))</summary>\n\(text(blocks))\n"
        + "</details>"
    case .markdown(let runs):
      return AuthorBlockParser.parse(runs).map(text).joined(separator: "\n")
    }
  }

  private mutating func heading(_ level: Int, _ runs: [Inline]) -> String {
    let words = inlines.text(runs)
    guard level > 1 else { return "<h1>\(words)</h1>" }
    headingCount += 1
    let anchor = "part-\(headingCount)"
    if level == 2 {
      contents.append(Entry(anchor: anchor, words: HTMLEscaping.text(HTMLInlines.words(runs))))
    }
    return "<h\(level) id=\"\(anchor)\">\(words)</h\(level)>"
  }

  private mutating func figure(_ figure: ReportFigure) -> String {
    let time = shown[figure.path, default: 0] + 1
    shown[figure.path] = time
    let picture = pictures[figure.path].flatMap { InlinePicture($0, time: time) }
    return HTMLFigure(figure: figure, picture: picture, inlines: inlines).text
  }

  private func list(isOrdered: Bool, _ items: [String]) -> String {
    let name = isOrdered ? "ol" : "ul"
    return "<\(name)>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</\(name)>"
  }
}

extension HTMLBody {
  private func text(_ block: AuthorBlock) -> String {
    switch block {
    case .paragraph(let parts): "<p>\(inlines.text(parts))</p>"
    case .code(let code):
      "<pre><code>"
        + code.split(separator: "\n", omittingEmptySubsequences: false)
        .map { HTMLEscaping.text(String($0)) }.joined(separator: "\n") + "</code></pre>"
    case .rule: "<hr>"
    case .list(let isOrdered, let entries):
      list(
        isOrdered: isOrdered,
        entries.map { entry in
          ([inlines.text(entry.text)] + entry.below.map(text)).joined(separator: "\n")
        })
    case .table(let head, let rows): table(head, rows)
    }
  }

  private func table(_ head: [[AuthorText]], _ rows: [[[AuthorText]]]) -> String {
    let titles = head.map { "<th scope=\"col\">\(inlines.text($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(inlines.text($0))</td>" }.joined() + "</tr>\n"
    }.joined()
    return "<div class=\"table\">\n<table>\n<thead>\n<tr>\(titles)</tr>\n</thead>\n<tbody>\n"
      + "\(body)</tbody>\n</table>\n</div>"
  }
}
