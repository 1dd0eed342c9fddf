/// What the signs that an author typed into a template mean inside a paragraph.
///
/// The part of GitHub's Markdown that templates need; what is none of it is text. The Markdown
/// report keeps the author's signs, so that only printers of other formats ask.
indirect enum AuthorText: Equatable {
  /// Text as it is read.
  case text(String)
  /// An entity, such as `&nbsp;`, as it was typed.
  case entity(String)
  /// A run that a tag of the template left.
  case run(Inline)
  /// `*text*`, `_text_`
  case emphasis([AuthorText])
  /// `**text**`, `__text__`
  case strong([AuthorText])
  /// `~~text~~`
  case struck([AuthorText])
  /// `<sub>`, `<sup>` and other elements that hold text and do nothing.
  case element(String, [AuthorText])
  /// Text between backquotes.
  case code(String)
  /// `[text](target)`
  case link([AuthorText], target: String)
  /// Two spaces or a backslash at the end of a line, or `<br>`.
  case lineBreak
}

/// One sign of a line: typed by the author, or a run that stands as it is.
enum AuthorSign: Equatable {
  /// A sign of the author.
  case typed(Character)
  /// What a tag left.
  case run(Inline)

  /// The signs of runs.
  static func signs(of runs: [Inline]) -> [AuthorSign] {
    runs.flatMap { run -> [AuthorSign] in
      guard case .markdown(let markdown) = run else { return [.run(run)] }
      return markdown.map { .typed($0) }
    }
  }

  /// The sign if the author typed it.
  var character: Character? {
    guard case .typed(let character) = self else { return nil }
    return character
  }
}
