import Statistics
import Testing

/// Expected values: R 4.2.2 `p.adjust`.
@Suite("P-values read together")
struct PValueAdjustmentTests {
  static let pValues = [0.01, 0.04, 0.03, 0.5, .nan, 0.002]

  @Test("Holm steps down, and what is no probability stays out")
  func holm() {
    let adjusted = PValueAdjustment.holm.adjusted(Self.pValues)
    #expect(adjusted[4].isNaN)
    #expect(digits(adjusted.filter { !$0.isNaN }, [0.04, 0.09, 0.09, 0.5, 0.01]) > 14)
  }

  @Test("Bonferroni multiplies, Benjamini and Hochberg step up")
  func others() {
    let strict = PValueAdjustment.bonferroni.adjusted(Self.pValues).filter { !$0.isNaN }
    #expect(digits(strict, [0.05, 0.2, 0.15, 1, 0.01]) > 14)
    let mild = PValueAdjustment.benjaminiHochberg.adjusted(Self.pValues).filter { !$0.isNaN }
    #expect(digits(mild, [0.025, 0.05, 0.05, 0.5, 0.01]) > 14)
  }

  @Test("the order of the tests does not matter, and adjusting one changes nothing")
  func order() {
    let adjusted = PValueAdjustment.holm.adjusted([0.05, 0.01, 0.04, 0.02, 0.03])
    #expect(digits(adjusted, [0.09, 0.05, 0.09, 0.08, 0.09]) > 14)
    #expect(PValueAdjustment.holm.adjusted([0.2]) == [0.2])
    #expect(PValueAdjustment.holm.adjusted([]) == [])
  }
}
