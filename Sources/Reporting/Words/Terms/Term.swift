import Charting

/// A technical term, as computing says it, in the words of each language of reports.
///
/// A term may have gaps (`{0}`) for names and numbers, which stay as they are.
struct Term: Sendable {
  /// What computing says, in plain English.
  let key: Phrase
  private let english: Phrase
  private let spanish: Phrase
  private let portuguese: Phrase
  private let french: Phrase

  /// A term with its words; English reports say the term itself where nothing better is given.
  init(
    _ key: Phrase, en english: Phrase? = nil, es spanish: Phrase, pt portuguese: Phrase,
    fr french: Phrase
  ) {
    self.key = key
    self.english = english ?? key
    self.spanish = spanish
    self.portuguese = portuguese
    self.french = french
  }

  /// The words in a language.
  func words(in language: Language) -> Phrase {
    switch language {
    case .english: english
    case .spanish: spanish
    case .portuguese: portuguese
    case .french: french
    }
  }
}
