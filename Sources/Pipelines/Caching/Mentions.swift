import Tabular

/// The names that a part of a declaration mentions: `$season` and `{season}`, `castillo.members`.
///
/// Read off the words alone, so that it may name more than is meant, and never less.
struct Mentions {
  /// The words behind `$` or between `{` and `}`.
  private(set) var parameters: Set<String> = []
  /// The words in front of a point.
  private(set) var owners: Set<String> = []

  init(in text: String) {
    var word = ""
    var mark: Character?
    for character in text {
      // A name may stand in backquotes.
      if character == "`" { continue }
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty {
        if mark == "$" || mark == "{" { parameters.insert(word) }
        if character == "." { owners.insert(word) }
      }
      (word, mark) = ("", character)
    }
  }
}

extension JSONNode {
  /// The value without what does not change its meaning: spaces, comments, ways of quoting.
  var canonicalText: String {
    switch value {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): JSONText.text(text).compactText
    case .list(let elements): "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.text($0.key).compactText + ":" + $0.node.canonicalText }
        .joined(separator: ",") + "}"
    }
  }
}
