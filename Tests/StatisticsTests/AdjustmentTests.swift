import Statistics
import Testing

/// The worked examples of F12.5 and F2.9.
@Suite("Adjustment of prices")
struct AdjustmentTests {
  @Test(
    "half of a deviation is gone after",
    arguments: [
      (-0.25, 2.409420839653209), (-0.35, 1.6090405507426917), (-0.12, 5.422270979580217),
      (0.1, nil), (0, nil), (-1, nil), (-1.2, nil), (.nan, nil),
    ] as [(Double, Double?)])
  func halfLife(speed: Double, periods: Double?) {
    let found = Adjustment.halfLife(ofSpeed: speed)
    #expect((found == nil) == (periods == nil))
    #expect(((found ?? 0) - (periods ?? 0)).magnitude < 1e-14)
  }

  @Test("rises and falls that differ are told apart by Wald's test")
  func equality() throws {
    let test = try #require(
      EqualityTest(-0.35, -0.12, varianceOfDifference: 0.07 * 0.07 + 0.06 * 0.06))
    #expect((test.statistic - 6.223529411764705).magnitude < 1e-13)
    #expect((test.pValue - 0.012606356727047824).magnitude < 1e-15)
    let shared = try #require(
      EqualityTest(
        -0.031, -0.012, varianceOfDifference: 0.006 * 0.006 + 0.007 * 0.007 - 2 * 1e-5))
    #expect((shared.statistic - 5.554).magnitude < 5e-4)
    #expect((shared.pValue - 0.0184).magnitude < 5e-5)
    #expect(EqualityTest(1, 2, varianceOfDifference: 0) == nil)
  }
}
