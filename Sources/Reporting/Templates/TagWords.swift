import Tabular

/// The words of a tag, taken one after the other.
struct TagWords {
  /// The template.
  let source: SourceText
  private let range: Range<Int>
  private let tokens: [TagToken]
  private var position = 0

  /// The words between two bytes of a template; an empty tag is an error.
  init(_ source: SourceText, _ range: Range<Int>) throws(Diagnostic) {
    self.source = source
    self.range = range
    tokens = try TagLexer.tokens(of: source, in: range)
    guard !tokens.isEmpty else {
      throw Diagnostic(
        .templateSyntax, "a tag must say something between '{{' and '}}'",
        at: source.place(of: range.lowerBound - 2..<range.upperBound + 2))
    }
  }

  /// The word to come, or nil at the end.
  var next: TagToken? { position < tokens.count ? tokens[position] : nil }

  /// Whether a member, a filter or a key follows the next word, so that it names a value.
  var isValue: Bool {
    guard position + 1 < tokens.count, tokens[position + 1].kind == .symbol else { return false }
    return [".", "|"].contains(tokens[position + 1].text)
      || tokens[position + 1].text == "[" && tokens[position].text != "models"
  }

  /// Where the word to come stands, or the end of the tag.
  var place: Place { place(next) }

  /// The first byte of the word to come.
  var offset: Int { next?.range.lowerBound ?? range.upperBound }

  /// Where everything from a byte to the last word taken stands.
  func place(from start: Int) -> Place {
    let last = position > 0 ? tokens[position - 1].range.upperBound : start
    return source.place(of: start..<max(start, last))
  }

  /// Where a word stands.
  func place(_ token: TagToken?) -> Place {
    source.place(of: token?.range ?? range.upperBound..<range.upperBound + 2)
  }

  /// Goes on to the next word.
  mutating func advance() { position = min(position + 1, tokens.count) }

  /// Takes a sign if it comes next.
  mutating func take(_ symbol: String) -> Bool {
    guard let next, next.kind == .symbol, next.text == symbol else { return false }
    advance()
    return true
  }

  /// Takes a name if it comes next.
  mutating func take(name: String) -> Bool {
    guard let next, next.kind == .name, next.text == name else { return false }
    advance()
    return true
  }

  /// Takes any name.
  mutating func name(_ expected: String) throws(Diagnostic) -> Written {
    guard let next, next.kind == .name else { throw unexpected(expected) }
    advance()
    return Written(next.text, at: place(next))
  }

  /// Takes names joined by points, as in `main.fit`.
  mutating func dottedName(_ expected: String) throws(Diagnostic) -> Written {
    let start = offset
    var text = try name(expected).text
    while take(".") { text += "." + (try name(expected).text) }
    return Written(text, at: place(from: start))
  }

  /// Takes a name or a text in quotes.
  mutating func nameOrText(_ expected: String) throws(Diagnostic) -> Written {
    guard let next, next.kind == .text else { return try name(expected) }
    return try text(expected)
  }

  /// Takes a text in quotes.
  mutating func text(_ expected: String) throws(Diagnostic) -> Written {
    guard let next, next.kind == .text else { throw unexpected(expected) }
    advance()
    return Written(next.text, at: place(next))
  }

  /// Takes a whole number, at least `least`.
  mutating func whole(_ expected: String, from least: Int) throws(Diagnostic) -> Int {
    guard let next, next.kind == .number(unit: nil), let number = Int(next.text), number >= least
    else { throw unexpected(expected) }
    advance()
    return number
  }

  /// Takes a list in brackets, or one element without brackets.
  mutating func list<Element>(
    _ element: (inout TagWords) throws(Diagnostic) -> Element
  ) throws(Diagnostic) -> [Element] {
    guard take("[") else { return [try element(&self)] }
    var elements: [Element] = []
    while !take("]") {
      elements.append(try element(&self))
      guard !take(",") else { continue }
      guard take("]") else { throw unexpected("',' or ']'") }
      break
    }
    return elements
  }

  /// The problem that something else must come next.
  func unexpected(_ expected: String) -> Diagnostic {
    let found = next.map { "'\(source.text($0.range))'" } ?? "the end of the tag"
    return Diagnostic(
      .templateSyntax, "the tag must go on with \(expected), not \(found)", at: place)
  }

  /// Refuses words that nobody took.
  func expectEnd() throws(Diagnostic) {
    guard next == nil else { throw unexpected("'}}'") }
  }
}
