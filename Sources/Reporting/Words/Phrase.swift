/// Words with numbered gaps: `{0}`, `{1}`.
struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
  /// The words with their gaps.
  let pattern: String

  /// Takes the words of a literal.
  init(stringLiteral pattern: String) {
    self.pattern = pattern
  }

  /// The words with the gaps filled; what is filled in is never searched for gaps.
  func callAsFunction(_ parts: String...) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close]) ?? parts.count
      text += number < parts.count ? parts[number] : String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// How many different gaps there are.
  var gaps: Set<Substring> {
    Set(
      pattern.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix { $0 != "}" }
      })
  }
}
