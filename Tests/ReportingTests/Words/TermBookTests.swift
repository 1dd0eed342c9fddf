import Charting
import Tabular
import Testing

@testable import Reporting

@Suite struct TermBookTests {
  private static func book(_ code: String) -> TermBook {
    TermBook(locale: LocaleRecord(code: code) ?? .english)
  }

  @Test(
    "a term is said in the language of the report",
    arguments: [
      ("en", "Greenwood, log-log, 95 %", "Greenwood, log-log, 95%"),
      ("es", "logit, 95 %", "logit, 95\u{A0}%"), ("es-PE", "logit, 95 %", "logit, 95%"),
      ("pt-BR", "Taylor linearisation", "linearização de Taylor"),
      ("fr", "median, type 7", "médiane, type 7"),
      (
        "es", "Welch's t-test, no continuity correction",
        "prueba t de Welch, sin corrección de continuidad"
      ),
      ("es", "something new", "something new"),
    ])
  func terms(code: String, term: String, said: String) {
    #expect(Self.book(code).translated(term) == said)
  }

  @Test(
    "a stated reason is said in words, with what stands behind it",
    arguments: [
      ("en", "FEW_CLUSTERS: 12 clusters", "few clusters (12)"),
      ("en", "OUT_OF_RANGE: a number is too large", "out of its range (a number is too large)"),
      ("es", "UNBOUNDED_CI: the slope may be 0", "un intervalo sin fin (la pendiente puede ser 0)"),
      ("pt-BR", "OUT_OF_RANGE: said in English only", "fora do seu intervalo"),
      (
        "fr", "2 rows are alone in a level of an effect; FEW_CLUSTERS: 13 clusters",
        "2 lignes sont seules dans un niveau d’un effet; peu de grappes (13)"
      ),
    ])
  func reasons(code: String, stated: String, said: String) {
    #expect(Self.book(code).reason(stated) == said)
  }

  @Test("every reason of the closed list has words in every language")
  func allReasons() {
    for reason in Estimate.Reason.allCases {
      for code in ["en", "es", "pt-BR", "fr"] {
        #expect(Self.book(code).reason(reason.rawValue) != reason.rawValue)
      }
    }
  }

  @Test("no term is listed twice, and all have the gaps of their key")
  func lists() {
    let all = TermBook.terms + Term.reasonCodes + Term.reasonDetails
    let keys = all.map(\.key.pattern)
    #expect(Set(keys).count == keys.count)
    for term in all {
      for language in Language.allCases {
        #expect(term.words(in: language).gaps.isSubset(of: term.key.gaps), "\(term.key.pattern)")
      }
    }
  }

  @Test(
    "columns that nobody labels are headed in the language of the report",
    arguments: [
      ("en", "std_error", "standard error"), ("es", "std_error", "error estándar"),
      ("fr", "p_value", "valeur p"), ("pt-BR", "yield_low", "yield, extremo inferior"),
      ("es", "own_word", "own word"),
    ])
  func titles(code: String, name: String, title: String) {
    let schema = Schema([
      Field("yield", .number), Field(name, .number), Field("other", .text, label: "Otro"),
    ])
    let titles = ColumnTitles(language: code)
    #expect(titles.title(of: schema[name] ?? Field("", .text), in: schema) == title)
    #expect(titles.title(of: schema["other"] ?? Field("", .text), in: schema) == "Otro")
  }
}
