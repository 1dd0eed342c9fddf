/// Reads the author's Markdown inside a paragraph.
///
/// Each mark takes the first mark that can close it and what stands between is read on its own. A
/// mark that nothing closes is looked for once, and links and elements end within a length, so that
/// no text takes longer than its length times the depth of its marks.
struct AuthorTextParser {
  private static let mostDepth = 8
  private static let longestLink = 1_000

  private let signs: [AuthorSign]
  private let depth: Int
  private var position = 0
  private var result: [AuthorText] = []
  private var plain = ""
  /// Rows of signs that nothing further on closes.
  private var unclosed: Set<String> = []

  /// What runs mean.
  static func parse(_ runs: [Inline]) -> [AuthorText] { parse(AuthorSign.signs(of: runs)) }

  /// What signs mean.
  static func parse(_ signs: [AuthorSign]) -> [AuthorText] { parse(signs[...], depth: 0) }

  private static func parse(_ signs: ArraySlice<AuthorSign>, depth: Int) -> [AuthorText] {
    var parser = AuthorTextParser(signs: Array(signs), depth: depth)
    return parser.parse()
  }

  private init(signs: [AuthorSign], depth: Int) {
    self.signs = signs
    self.depth = depth
  }

  private mutating func parse() -> [AuthorText] {
    while position < signs.count {
      switch signs[position] {
      case .run(let run): add(.run(run), to: position + 1)
      case .typed(let sign): read(sign)
      }
    }
    endPlain()
    return result
  }

  private mutating func read(_ sign: Character) {
    switch sign {
    case "\\": readEscape()
    case "`": readCode()
    case "*", "_", "~": readEmphasis(sign)
    case "[": readLink(from: position)
    case "!" where character(position + 1) == "[": readLink(from: position + 1)
    case "<": readElement()
    case "&": readEntity()
    case "\n": readLineEnd()
    default: readPlain(sign)
    }
  }

  private mutating func readPlain(_ sign: Character) {
    plain.append(sign)
    position += 1
  }

  private mutating func readEscape() {
    guard let next = character(position + 1) else { return readPlain("\\") }
    if next == "\n" { return add(.lineBreak, to: position + 2) }
    guard next.isASCII, next.isPunctuation || next.isSymbol else { return readPlain("\\") }
    plain.append(next)
    position += 2
  }

  private mutating func readLineEnd() {
    guard plain.hasSuffix("  ") else { return readPlain("\n") }
    while plain.last == " " { plain.removeLast() }
    add(.lineBreak, to: position + 1)
  }

  private mutating func readCode() {
    let length = run(of: "`", at: position)
    let start = position + length
    guard let end = close("`", length, from: start, accepts: { _ in true }) else {
      plain += String(repeating: "`", count: length)
      position = start
      return
    }
    add(.code(words(start..<end)), to: end + length)
  }

  private mutating func readEntity() {
    let name = signs[(position + 1)...].prefix(12).prefix { $0.character.map(Self.isName) == true }
    guard !name.isEmpty, character(position + 1 + name.count) == ";" else { return readPlain("&") }
    let text = "&" + String(name.compactMap(\.character)) + ";"
    add(.entity(text), to: position + text.count)
  }

  private static func isName(_ sign: Character) -> Bool {
    sign == "#" || (sign.isASCII && (sign.isLetter || sign.isNumber))
  }
}

extension AuthorTextParser {
  private mutating func readEmphasis(_ mark: Character) {
    let length = run(of: mark, at: position)
    let start = position + length
    let all = signs
    guard depth < Self.mostDepth, let make = Self.emphasis(mark, length), opens(mark, at: start),
      let end = close(
        mark, length, from: start + 1,
        accepts: { Self.closes(mark, at: $0, length, in: all) })
    else {
      plain += String(repeating: mark, count: length)
      position = start
      return
    }
    add(make(Self.parse(signs[start..<end], depth: depth + 1)), to: end + length)
  }

  private static func emphasis(
    _ mark: Character, _ length: Int
  ) -> (([AuthorText]) -> AuthorText)? {
    switch (mark, length) {
    case ("~", 2): AuthorText.struck
    case ("~", _): nil
    case (_, 1): AuthorText.emphasis
    case (_, 2): AuthorText.strong
    case (_, 3): { .strong([.emphasis($0)]) }
    default: nil
    }
  }

  /// Whether a mark before `start` begins something: text follows, and `_` stands not in a word.
  private func opens(_ mark: Character, at start: Int) -> Bool {
    guard start < signs.count, character(start)?.isWhitespace != true else { return false }
    return mark != "_" || position == 0 || !isWord(position - 1)
  }

  /// Whether a mark ends something: text is before it, and `_` stands not in a word.
  private static func closes(
    _ mark: Character, at end: Int, _ length: Int, in signs: [AuthorSign]
  ) -> Bool {
    guard signs[end - 1].character?.isWhitespace != true else { return false }
    guard mark == "_", end + length < signs.count else { return true }
    return signs[end + length].character.map { !$0.isLetter && !$0.isNumber } ?? false
  }

  private mutating func readLink(from bracket: Int) {
    guard depth < Self.mostDepth, let middle = endOfLabel(from: bracket),
      character(middle + 1) == "(",
      let end = signs[(middle + 2)...].prefix(Self.longestLink).firstIndex(of: .typed(")"))
    else { return readPlain(signs[position].character ?? "[") }
    let target = words(middle + 2..<end).prefix { !$0.isWhitespace }
    let label = Self.parse(signs[(bracket + 1)..<middle], depth: depth + 1)
    add(.link(label, target: String(target)), to: end + 1)
  }

  private func endOfLabel(from bracket: Int) -> Int? {
    var open = 0
    for index in bracket..<min(signs.count, bracket + Self.longestLink) {
      switch character(index) {
      case "[": open += 1
      case "]":
        open -= 1
        if open == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// A line break, one of the elements that do nothing, a comment, an address; else a plain sign.
  private mutating func readElement() {
    let rest = signs[position...].prefix(Self.longestLink)
    guard let end = rest.firstIndex(of: .typed(">")) else { return readPlain("<") }
    let inside = words(position + 1..<end)
    if inside.hasPrefix("!--"), inside.hasSuffix("--") {
      position = end + 1
    } else if ["br", "br/", "br /"].contains(inside) {
      add(.lineBreak, to: end + 1)
    } else if inside.hasPrefix("https://") || inside.hasPrefix("http://") {
      add(.link([.text(inside)], target: inside), to: end + 1)
    } else if depth < Self.mostDepth, Self.elements.contains(inside),
      let close = firstIndex(of: "</\(inside)>", from: end + 1)
    {
      let content = Self.parse(signs[(end + 1)..<close], depth: depth + 1)
      add(.element(inside, content), to: close + inside.count + 3)
    } else {
      readPlain("<")
    }
  }

  private static let elements: Set = [
    "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
    "strong", "sub", "sup", "u",
  ]
}

extension AuthorTextParser {
  private mutating func add(_ text: AuthorText, to next: Int) {
    endPlain()
    result.append(text)
    position = next
  }

  private mutating func endPlain() {
    if !plain.isEmpty { result.append(.text(plain)) }
    plain = ""
  }

  private func character(_ index: Int) -> Character? {
    signs.indices.contains(index) ? signs[index].character : nil
  }

  private func isWord(_ index: Int) -> Bool {
    guard signs.indices.contains(index) else { return false }
    return signs[index].character.map { $0.isLetter || $0.isNumber } ?? true
  }

  /// How often a sign stands in a row.
  private func run(of sign: Character, at start: Int) -> Int {
    signs[start...].prefix { $0 == .typed(sign) }.count
  }

  /// The first row of exactly so many signs that is accepted as the end.
  private mutating func close(
    _ sign: Character, _ length: Int, from start: Int, accepts: (Int) -> Bool
  ) -> Int? {
    let row = String(repeating: sign, count: length)
    guard !unclosed.contains(row) else { return nil }
    var index = start
    while index < signs.count {
      let found = run(of: sign, at: index)
      if found == length, accepts(index) { return index }
      index += max(1, found)
    }
    unclosed.insert(row)
    return nil
  }

  private func firstIndex(of text: String, from start: Int) -> Int? {
    let wanted = text.map { AuthorSign.typed($0) }
    let last = min(start + Self.longestLink, signs.count - wanted.count)
    guard start <= last else { return nil }
    return (start...last).first {
      signs[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  /// What stands in a range, as plain words.
  private func words(_ range: Range<Int>) -> String {
    signs[range].map { sign in
      switch sign {
      case .typed(let character): String(character)
      case .run(let run): run.words
      }
    }.joined()
  }
}
