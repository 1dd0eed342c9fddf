import Statistics
import Testing

@Suite("Compensated sums")
struct CompensatedSumTests {
  @Test("small terms survive large ones that cancel")
  func cancellation() {
    let values = [1, 1e100, 1, -1e100]
    #expect(CompensatedSum(of: values.span).value == 2)
  }

  @Test("a million tenths are 100,000")
  func manyTenths() {
    let tenths = [Double](repeating: 0.1, count: 1_000_000)
    #expect(CompensatedSum(of: tenths.span).value == 100_000)
  }

  @Test("blocks merged in order are the whole")
  func blocks() {
    var generator = SeededGenerator(seed: 3)
    let values = (0..<200_000).map { _ in generator.uniform() - 0.5 }
    var merged = CompensatedSum()
    for start in stride(from: 0, to: values.count, by: CompensatedSum.blockLength) {
      let end = min(start + CompensatedSum.blockLength, values.count)
      let block = Array(values[start..<end])
      merged.merge(CompensatedSum(of: block.span))
    }
    #expect(merged == CompensatedSum(of: values.span))
  }

  @Test("an infinite term gives an infinite sum, not nan")
  func infinite() {
    let values = [1, .infinity, 2]
    #expect(CompensatedSum(of: values.span).value == .infinity)
  }
}
