/// Prints a report as one page of HTML that needs nothing beside it: drawings and style inside, no
/// script, no address that it would load from.
///
/// The same report gives the same bytes: UTF-8, line feeds, one line end at the end.
public struct HTMLPrinter: Sendable {
  /// Fewer parts than this are seen at once, without a list of contents.
  private static let fewestContents = 4

  private let title: String
  private let language: String
  private let pictures: [String: [UInt8]]

  /// A printer for reports with a title, in a language such as `es-PE`.
  ///
  /// - Parameter pictures: the drawings by the paths that the figures of the report give.
  public init(title: String, language: String, pictures: [String: [UInt8]] = [:]) {
    self.title = title
    self.language = language
    self.pictures = pictures
  }

  /// The bytes of the file.
  public func bytes(_ report: Report) -> [UInt8] { Array(text(report).utf8) }

  /// The text of the file.
  public func text(_ report: Report) -> String {
    let words = ValueText(language: language, minimumPersons: nil).wording.page
    let inlines = HTMLInlines(words: words)
    let opening = report.blocks.prefix(while: Self.isOpening)
    var body = HTMLBody(inlines: inlines, pictures: pictures)
    let header = body.text(Array(opening))
    let main = body.text(Array(report.blocks.dropFirst(opening.count)))
    return head + "<body>\n<header>\n\(header)\n</header>\n"
      + contents(body.contents, words: words) + "<main>\n\(main)\n"
      + footnotes(report.footnotes, words: words) + "</main>\n</body>\n</html>\n"
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLEscaping.text(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="Acopio">
    <title>\(HTMLEscaping.text(title))</title>
    <style>
    \(ReportStyle.sheet)
    </style>
    </head>

    """
  }

  /// The title, and what stands out right below it.
  private static func isOpening(_ block: Block) -> Bool {
    switch block {
    case .heading(level: 1, _): true
    case .paragraph(let runs) where runs.count == 1:
      if case .strong = runs[0] { true } else { false }
    default: false
    }
  }

  private func contents(_ entries: [HTMLBody.Entry], words: PageWords) -> String {
    guard entries.count >= Self.fewestContents else { return "" }
    let links = entries.map { "<li><a href=\"#\($0.anchor)\">\($0.words)</a></li>\n" }.joined()
    return
      "<nav aria-label=\"\(HTMLEscaping.text(words.contents))\">\n<ol>\n\(links)</ol>\n</nav>\n"
  }

  private func footnotes(_ notes: [String], words: PageWords) -> String {
    guard !notes.isEmpty else { return "" }
    let back = HTMLEscaping.text(words.backToText)
    let items = notes.enumerated().map { index, note in
      let number = index + 1
      return "<li id=\"note-\(number)\">\(HTMLEscaping.isolated(note)) "
        + "<a href=\"#note-\(number)-mark\" role=\"doc-backlink\" aria-label=\"\(back)\">↩</a></li>\n"
    }.joined()
    return "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\""
      + "\(HTMLEscaping.text(words.footnotes))\">\n<ol>\n\(items)</ol>\n</section>\n"
  }
}
