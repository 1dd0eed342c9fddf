import Statistics
import Testing

@Suite("Exact sums")
struct ExactSumTests {
  @Test("a third of a cent does not depend on the order")
  func order() {
    let values: [Int64] = [10, 20, 30, Int64.max, -5, Int64.max, Int64.min]
    var reversed = ExactSum()
    for value in values.reversed() { reversed.add(value) }
    #expect(ExactSum(of: values.span) == reversed)
  }

  @Test("merged parts are the whole")
  func merged() {
    let values: [Int64] = Array(1...1000)
    let (first, rest) = (Array(values[..<300]), Array(values[300...]))
    var left = ExactSum(of: first.span)
    left.merge(ExactSum(of: rest.span))
    #expect(left == ExactSum(of: values.span))
    #expect(left.mantissa == 500_500 && left.count == 1000)
  }

  @Test(
    "the mean is rounded once",
    arguments: [
      ([1, 2], 1, 0.15), ([1, 1, 2], 0, 4.0 / 3.0), ([Int64.max, Int64.max], 0, 0x1p63),
      ([-7], 2, -0.07), ([1, 0, 0], 18, 1 / 3e18),
    ] as [([Int64], Int, Double)])
  func mean(mantissas: [Int64], scale: Int, expected: Double) {
    #expect(ExactSum(of: mantissas.span).mean(scale: scale) == expected)
  }

  @Test("the total of ten dimes is one")
  func total() {
    let dimes = [Int64](repeating: 1, count: 10)
    #expect(ExactSum(of: dimes.span).total(scale: 1) == 1)
  }

  @Test("nothing has no mean")
  func empty() {
    #expect(ExactSum().mean(scale: 2) == nil && ExactSum().total(scale: 2) == 0)
  }
}
