/// The words that stand around numbers, in one language.
public struct Vocabulary: Sendable, Equatable {
  /// The language of the words.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// What stands for a number that there is not.
  public var notAvailable: String { choose("n/a", "s/d", "n.\u{A0}d.", "n/d") }
  /// Between the ends of a range.
  public var to: String { choose("to", "a", "à", "a") }
  /// What a chart or table without rows says.
  public var noRows: String { choose("no data", "sin datos", "aucune donnée", "sem dados") }
  /// Before the source of the data.
  public var source: String { choose("Source", "Fuente", "Source", "Fonte") }
  /// What charts and reports say of made data.
  public var syntheticRows: String {
    choose("synthetic data", "datos sintéticos", "données synthétiques", "dados sintéticos")
  }

  /// That an axis of lines does not begin at zero.
  func axisStarts(at number: String) -> String {
    choose(
      "axis starts at \(number)", "el eje empieza en \(number)", "l’axe commence à \(number)",
      "o eixo começa em \(number)")
  }
  /// What a flag that is set says.
  public var yes: String { choose("yes", "sí", "oui", "sim") }
  /// What a flag that is not set says.
  public var no: String { choose("no", "no", "non", "não") }

  /// What a threshold says of a value, for people; a word that is none of its verdicts stays.
  public func verdict(_ word: String) -> String {
    switch word {
    case "pass": choose("pass", "cumple", "atteint", "atinge")
    case "fail": choose("fail", "no cumple", "n’atteint pas", "não atinge")
    case "uncertain": choose("uncertain", "incierto", "incertain", "incerto")
    case "reference": choose("reference", "referencia", "référence", "referência")
    case "unknown": choose("unknown", "sin dato", "inconnu", "sem dado")
    default: word
    }
  }

  /// The twelve months, shortened as the language shortens them.
  public var shortMonths: [String] {
    switch language {
    case .english:
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    case .spanish:
      [
        "ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.",
        "dic.",
      ]
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ]
    case .portuguese:
      [
        "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.",
        "dez.",
      ]
    }
  }

  /// The words of this language among the four spellings.
  func choose(_ english: String, _ spanish: String, _ french: String, _ portuguese: String)
    -> String
  {
    switch language {
    case .english: english
    case .spanish: spanish
    case .french: french
    case .portuguese: portuguese
    }
  }
}
