/// The language of the comments of a draft.
public enum DraftLanguage: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Spanish.
  case spanish = "es"
  /// Portuguese.
  case portuguese = "pt"

  /// A sentence of a draft, with the numbers that it needs.
  enum Sentence {
    case drafted(String)
    case rows(Int)
    case slips(count: Int, of: Int, type: String, row: Int, text: String)
    case zeros(count: Int, of: Int, columns: Int)
    case range(String, String, String)
    case ambiguousDate
    case needlessRowNumber
    case alwaysEmpty
    case nested
    case choices
    case ownInput
    case onePageOfMore
    case twoOfAName
    case noName
    case person
    case unit(String)
    case blanks(Int, of: Int)
    case survey
    case noKey
    case sharedKey(String, String, String)
    case formMetadata
    case zerosLeftOut
    case seasonStart
    case agreement
    case orderedAnswers
    case suspectedCode(String, Int)
  }

  /// The sentence in this language.
  func text(_ sentence: Sentence) -> String {
    switch self {
    case .english: DraftEnglish.text(sentence, self)
    case .spanish: DraftSpanish.text(sentence, self)
    case .portuguese: DraftPortuguese.text(sentence, self)
    }
  }

  /// A count with a mark between thousands.
  func count(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += self == .english ? "," : "." }
      text.append(digit)
    }
    return text
  }
}
