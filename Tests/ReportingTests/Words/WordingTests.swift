import Charting
import Testing

@testable import Reporting

@Suite struct WordingTests {
  private static let others: [Language] = [.spanish, .portuguese, .french]

  @Test("a phrase fills its gaps once and in any order")
  func phrase() {
    #expect(Phrase("{1} of {0}{2}")("{1}", "b") == "b of {1}{2}")
  }

  @Test(
    "a phrase finds what fills its gaps",
    arguments: [
      ("seed {0}", "seed 7", ["7"]), ("{0} rows of {1}", "3 rows of plots", ["3", "plots"]),
      ("none", "none", []), ("seed {0}", "seeds", nil), ("{0} rows", " rows", nil),
      ("none", "one", nil),
    ] as [(String, String, [String]?)])
  func parts(pattern: String, text: String, parts: [String]?) {
    #expect(
      Phrase(stringLiteral: pattern).parts(of: text).map { $0.filter { !$0.isEmpty } } == parts)
  }

  @Test("every phrase has the same gaps in all languages", arguments: others)
  func gaps(language: Language) {
    let english = Self.phrases(of: Wording.english)
    let other = Self.phrases(of: Wording.of(language))
    #expect(english.count == other.count && english.count > 30)
    for (first, second) in zip(english, other) {
      #expect(first.gaps == second.gaps, "\(first.pattern) and \(second.pattern)")
    }
  }

  @Test("every language has words of its own, but where they are the same")
  func own() {
    let same: Set = ["{0} ({1})", "n = {0}", "{0} {1}", "{0}: {1}.", "{0} {1} {2}", "{0} a {1}"]
    let english = Set(Self.phrases(of: Wording.english).map(\.pattern))
    for language in Self.others {
      let words = Self.phrases(of: Wording.of(language)).map(\.pattern)
      let shared = Set(words).intersection(english).subtracting(same)
      #expect(shared.subtracting(["Note {0}", "Figure {0}"]).isEmpty, "\(language): \(shared)")
    }
  }

  @Test("all languages count to twenty and know months, reasons and statuses")
  func lists() {
    for wording in Language.allCases.map(Wording.of) {
      #expect(wording.general.smallNumbers.count == 21)
      #expect(wording.calendar.months.count == 12)
      #expect(wording.general.reasons.count == 9)
      #expect(wording.general.statuses.keys.sorted() == ["alert", "ok", "watch"])
      #expect(wording.quality.fileProblems.count == Wording.english.quality.fileProblems.count)
      #expect(wording.general.counted.count == Wording.english.general.counted.count)
    }
  }

  private static func phrases(of value: Any) -> [Phrase] {
    Mirror(reflecting: value).children.flatMap { child in
      (child.value as? Phrase).map { [$0] } ?? phrases(of: child.value)
    }
  }
}
