/// The smallest parts of a formula.
struct FormulaToken: Sendable, Equatable {
  /// What a part is.
  enum Kind: Sendable, Equatable {
    case number(Value.Number)
    case text(String)
    /// A name or a word of the language.
    case word(String)
    /// A name in backquotes, which is never a word of the language.
    case quotedName(String)
    case parameter(String)
    /// An operator or a bracket.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// UTF-8 offsets in the text of the formula.
  let range: Range<Int>

  /// How the part is called in messages.
  var text: String {
    switch kind {
    case .number: "a number"
    case .text: "a text"
    case .word(let word): "'\(word)'"
    case .quotedName(let name): "`\(name)`"
    case .parameter(let name): "$\(name)"
    case .symbol(let symbol): "'\(symbol)'"
    case .end: "the end"
    }
  }
}
