import Indicators
import Tabular
import Testing

/// The worked example of F1.3: an office of 48,000 with a margin of 12 per quintal.
struct BreakEvenPointTests {
  @Test("volume and Fieller interval come out as in the worked example")
  func workedExample() throws {
    let volume = BreakEvenPoint(
      fixedCost: 48_000, fixedCostError: 3_000, margin: 12, marginError: 1.5
    ).volume
    #expect(volume.value == 4_000)
    #expect(abs(try #require(volume.standardError) - 559.0169943749474) < 1e-9)
    #expect(abs(try #require(volume.low) - 3096.823070310803) < 1e-8)
    #expect(abs(try #require(volume.high) - 5414.021607154955) < 1e-8)
    #expect(volume.reason.isEmpty)
  }

  @Test(
    "a break-even that does not exist, or has no bound, says why",
    arguments: [
      (-2.0, 0.0, nil, "OUT_OF_RANGE: loses on every sack"),
      (0, 1, nil, "OUT_OF_RANGE: loses on every sack"),
      (12, 6.2, 4_000.0, "UNBOUNDED_CI: the margin is not clearly above zero"),
      (12, 0, 4_000, ""),
    ] as [(Double, Double, Double?, String)])
  func reasons(margin: Double, error: Double, value: Double?, reason: String) {
    let volume = BreakEvenPoint(
      fixedCost: 48_000, margin: margin, marginError: error
    ).volume
    #expect(volume.value == value)
    #expect(volume.reason == reason)
    #expect(volume.low == nil)
    #expect(volume.high == nil)
  }
}
