/// Words with numbered gaps: `{0}`, `{1}`.
struct Phrase: Sendable, Equatable, ExpressibleByStringLiteral {
  /// The words with their gaps.
  let pattern: String

  /// Takes the words of a literal.
  init(stringLiteral pattern: String) {
    self.pattern = pattern
  }

  /// The words with the gaps filled; what is filled in is never searched for gaps.
  func callAsFunction(_ parts: String...) -> String { filled(parts) }

  /// The words with the gaps filled by so many parts.
  func filled(_ parts: [String]) -> String {
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

  /// What stands in the gaps of a text that has these words; nil when it has others.
  ///
  /// Gaps must be numbered in their order, with words between them.
  func parts(of text: String) -> [String]? {
    var words = pattern.split(separator: "{", omittingEmptySubsequences: false)
      .map { $0.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false).last ?? "" }
    let start = words.removeFirst()
    guard text.hasPrefix(start) else { return nil }
    var parts: [String] = []
    var rest = text.dropFirst(start.count)
    for (index, word) in words.enumerated() {
      if word.isEmpty || index == words.count - 1 {
        guard rest.hasSuffix(word) else { return nil }
        parts.append(String(rest.dropLast(word.count)))
        rest = ""
      } else {
        guard let found = rest.firstRange(of: word) else { return nil }
        parts.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    return parts.allSatisfy { !$0.isEmpty } ? parts : nil
  }
}
