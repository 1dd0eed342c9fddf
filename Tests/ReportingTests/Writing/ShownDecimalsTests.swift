import Testing

@testable import Reporting

@Suite struct ShownDecimalsTests {
  @Test(
    "a number shows three significant digits and no more than it has",
    arguments: [
      (1234.56, 0), (123.4, 0), (12.345, 1), (1.2345, 2), (0.5, 1), (0.12345, 3), (0.0012345, 5),
      (30, 0), (0, 0), (-12.345, 1), (1e-30, 12), (1e300, 0), (Double.leastNonzeroMagnitude, 12),
    ])
  func one(number: Double, decimals: Int) {
    #expect(ShownDecimals.of(number) == decimals)
  }

  @Test("a column has the digits that its largest number needs")
  func column() {
    #expect(ShownDecimals.of([0.001, 12.5]) == 1)
    #expect(ShownDecimals.of([3, 4, 5]) == 0)
    #expect(ShownDecimals.of([]) == 0)
  }

  @Test(
    "an uncertainty shows two significant digits", arguments: [(0.0213, 3), (3.456, 1), (45, 0)])
  func uncertainty(error: Double, decimals: Int) {
    #expect(ShownDecimals.ofUncertainty(error) == decimals)
  }
}
