import Testing

@testable import Reporting

@Suite struct WordingTests {
  @Test("a phrase fills its gaps once and in any order")
  func phrase() {
    #expect(Phrase("{1} of {0}{2}")("{1}", "b") == "b of {1}{2}")
  }

  @Test("every phrase has the same gaps in both languages")
  func gaps() {
    let english = Self.phrases(of: Wording.english)
    let spanish = Self.phrases(of: Wording.spanish)
    #expect(english.count == spanish.count && english.count > 30)
    for (first, second) in zip(english, spanish) {
      #expect(first.gaps == second.gaps, "\(first.pattern) and \(second.pattern)")
    }
  }

  @Test("both languages count to twenty and know twelve months and nine reasons")
  func lists() {
    for wording in [Wording.english, .spanish] {
      #expect(wording.general.smallNumbers.count == 21)
      #expect(wording.calendar.months.count == 12)
      #expect(wording.general.reasons.count == 9)
    }
  }

  private static func phrases(of value: Any) -> [Phrase] {
    Mirror(reflecting: value).children.flatMap { child in
      (child.value as? Phrase).map { [$0] } ?? phrases(of: child.value)
    }
  }
}
