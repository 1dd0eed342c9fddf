import Statistics
import Tabular
import Testing

@testable import Indicators

@Suite struct PrintedPrecisionTests {
  @Test(
    "a printed number stands for all that rounds to it",
    arguments: [
      (400, 0, 395.0, 405.0), (6_000, 0, 5_950, 6_050), (65, 0, 64.5, 65.5),
      (120, 0, 119.5, 120.5), (85, 1, 8.45, 8.55), (850, 2, 8.45, 8.55), (-400, 0, -405, -395),
      (0, 0, 0, 0), (5_000_000, 0, 4_950_000, 5_050_000),
    ] as [(Int64, Int, Double, Double)])
  func bounds(mantissa: Int64, scale: Int, low: Double, high: Double) {
    let bounds = PrintedPrecision.bounds(of: .decimal(mantissa, scale: scale))
    #expect(abs(bounds.low - low) < 1e-9 && abs(bounds.high - high) < 1e-9)
  }

  @Test("a binary number has no last digit")
  func binary() {
    #expect(PrintedPrecision.bounds(of: .binary(0.1)) == Bounds(exactly: 0.1))
  }

  @Test("the largest numbers do not overflow")
  func largest() {
    #expect(PrintedPrecision.bounds(of: .decimal(.min, scale: 0)).low < -9e18)
    #expect(PrintedPrecision.bounds(of: .decimal(.max, scale: 18)).high > 9.2)
  }
}
