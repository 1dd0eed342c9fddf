import Tabular

/// A word of a tag.
struct TagToken: Equatable {
  /// What kind of word it is.
  enum Kind: Equatable {
    /// Letters, digits and `_`, or any text in backquotes.
    case name
    /// A text in quotes.
    case text
    /// A number, with a unit when `[...]` follows at once.
    case number(unit: Range<Int>?)
    /// A name after `$`.
    case parameter
    /// A sign or a pair of signs.
    case symbol
  }

  /// What kind of word it is.
  let kind: Kind
  /// The word without quotes, backquotes, `$` and unit.
  let text: String
  /// Its bytes in the template.
  let range: Range<Int>
}
