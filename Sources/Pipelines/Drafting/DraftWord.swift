/// A word that names and titles of a draft are made of.
enum DraftWord: Sendable {
  case by, median, highest, mostFrequent, rows, overTime, overview, opinions
  case year, column, price, value, statement, answer
  case medianOf, inFavour, latest, inYear, alongTime, answersTo, blank, zero

  /// The word in English, Spanish and Portuguese.
  private var texts: (english: String, spanish: String, portuguese: String) {
    switch self {
    case .by: ("by", "por", "por")
    case .median: ("median", "mediana", "mediana")
    case .highest: ("highest", "mayor", "maior")
    case .mostFrequent: ("most frequent", "más frecuentes", "mais frequentes")
    case .rows: ("rows", "filas", "linhas")
    case .overTime: ("over_time", "en_el_tiempo", "no_tempo")
    case .overview: ("overview", "resumen", "resumo")
    case .opinions: ("opinions", "opiniones", "opinioes")
    case .year: ("year", "anio", "ano")
    case .column: ("column", "columna", "coluna")
    case .price: ("price", "precio", "preco")
    case .value: ("value", "valor", "valor")
    case .statement: ("statement", "afirmacion", "afirmacao")
    case .answer: ("answer", "respuesta", "resposta")
    case .medianOf: ("Median of", "Mediana de", "Mediana de")
    case .inFavour: ("In favour", "A favor", "A favor")
    case .latest: ("latest", "lo último", "o mais recente")
    case .inYear: ("in", "en", "em")
    case .alongTime: ("over time", "a lo largo del tiempo", "ao longo do tempo")
    case .answersTo:
      ("What people answered", "Qué respondió la gente", "O que as pessoas responderam")
    case .blank: ("blank", "sin dato", "sem dado")
    case .zero: ("0 is no price", "0 no es un precio", "0 não é um preço")
    }
  }

  /// The word in a language.
  func text(in language: DraftLanguage) -> String {
    switch language {
    case .english: texts.english
    case .spanish: texts.spanish
    case .portuguese: texts.portuguese
    }
  }
}
