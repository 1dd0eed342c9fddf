import Testing
import TestSupport

@testable import Charting

@Suite("Round numbers along an axis")
struct TickChoiceTests {
  @Test("the published ranges get the published ticks", .enabled(if: Shared.isPresent))
  func published() throws {
    for row in try SharedRows.read("charts/data/tick_vectors.csv") {
      let numbers = row[0...1].compactMap(Double.init)
      let ticks = TickChoice(low: numbers[0], high: numbers[1], target: Int(row[2]) ?? 5).ticks
      #expect(ticks.values == row[5].split(separator: " ").compactMap { Double($0) })
    }
  }

  @Test(
    "years and counts get whole steps",
    arguments: [
      (2012, 2023, [2012, 2014, 2016, 2018, 2020, 2022]), (0, 3, [0, 1, 2, 3]), (1, 3, [1, 2, 3]),
      (0, 97, [0, 25, 50, 75, 100]),
    ] as [(Double, Double, [Double])])
  func whole(low: Double, high: Double, expected: [Double]) {
    let ticks = TickChoice(low: low, high: high, target: 5, restriction: .whole).ticks
    #expect(ticks == Ticks(values: expected, decimals: 0))
  }

  @Test(
    "any domain gets at least one tick and at most twice as many as wanted",
    arguments: [
      (0, 1e-300), (-1e300, 1e300), (1e15, 1e15 + 3), (5, 5), (-0.001, 0), (1e17, 1e17 + 64),
      (.nan, 1), (-.infinity, 0), (-1.7e308, 1.7e308), (0, .leastNonzeroMagnitude),
    ] as [(Double, Double)])
  func absurd(low: Double, high: Double) {
    let ticks = TickChoice(low: low, high: high, target: 5).ticks
    #expect(ticks.values.count <= 10)
    #expect(ticks.values.isEmpty == !low.isFinite)
  }

  @Test("a multiple of a decimal step is the decimal, not nearly")
  func exact() {
    #expect(TickStep(mantissa: 10, exponent: -1).value(3) == 0.3)
    #expect(TickStep(mantissa: 25, exponent: -2).value(3) == 0.075)
  }
}
