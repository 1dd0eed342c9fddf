import Statistics
import Testing

@Suite("Quantiles")
struct QuantileTests {
  /// R 4.2 `quantile(c(1, 2, 3, 4, 10), 0.9, type = t)`, and at 0.3.
  @Test(
    "the nine types as in R",
    arguments: [
      (1, 10.0, 2.0), (2, 10, 2), (3, 4, 2), (4, 7, 1.5), (5, 10, 2), (6, 10, 1.8),
      (7, 7.6, 2.2), (8, 10, 1.9333333333333333), (9, 10, 1.95),
    ])
  func nineTypes(number: Int, upper: Double, lower: Double) throws {
    let type = try #require(QuantileType(rawValue: number))
    let values: [Double] = [10, 3, 1, 4, 2]
    let found = try [0.9, 0.3].map {
      try #require(OrderStatistics.quantile($0, of: values, type: type))
    }
    #expect((found[0] - upper).magnitude < 1e-14 && (found[1] - lower).magnitude < 1e-14)
  }

  @Test("the median of an even count is the mean of the middle two")
  func median() {
    #expect(OrderStatistics.median(of: [4, 1, 3, 2]) == 2.5)
    #expect(OrderStatistics.median(of: [4, 1, 3]) == 3)
    #expect(OrderStatistics.median(of: []) == nil)
    #expect(OrderStatistics.median(of: [1, .nan]) == nil)
  }

  @Test("selection agrees with sorting, with ties and without", arguments: [1, 2, 10, 100, 1000])
  func selection(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for distinct in [2, 7, 1_000_000] {
      let values = (0..<count).map { _ in Double(generator.index(below: distinct)) }
      let sorted = values.sorted()
      for rank in stride(from: 0, to: count, by: max(1, count / 10)) {
        let probability = (Double(rank) + 0.5) / Double(count)
        #expect(
          OrderStatistics.quantile(probability, of: values, type: .inverse) == sorted[rank])
      }
    }
  }

  @Test("a range of a buffer is a group")
  func ranges() {
    var values: [Double] = [9, 1, 5, 100, 300, 200]
    #expect(OrderStatistics.quantile(0.5, reordering: &values, in: 0..<3) == 5)
    #expect(OrderStatistics.quantile(0.5, reordering: &values, in: 3..<6) == 200)
    #expect(OrderStatistics.quantile(0.5, reordering: &values, in: 3..<7) == nil)
  }

  @Test("a weight of three is three rows")
  func weighted() throws {
    let quantile = try #require(WeightedQuantile(of: [5, 1, 2], weights: [1, 3, 2]))
    #expect(quantile.value(at: 0.25) == 1 && quantile.value(at: 0.5) == 1.5)
    #expect(quantile.value(at: 0.75) == 2 && quantile.value(at: 1) == 5)
    #expect(quantile.value(at: 0) == 1 && quantile.value(at: 1.5) == nil)
  }

  @Test("weights that are none are refused")
  func refusedWeights() {
    #expect(WeightedQuantile(of: [1, 2], weights: [1, -1]) == nil)
    #expect(WeightedQuantile(of: [1, 2], weights: [0, 0]) == nil)
    #expect(WeightedQuantile(of: [1, 2], weights: [1]) == nil)
  }
}
