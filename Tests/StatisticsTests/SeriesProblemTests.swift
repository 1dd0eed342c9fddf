import Statistics
import Testing

@Suite("Series without a result")
struct SeriesProblemTests {
  @Test(
    "what is no series is refused",
    arguments: [
      ([1, .infinity], [0, 1], .notFinite(row: 1)), ([.nan], [0], .notFinite(row: 0)),
      ([1, 2], [0], .wrongLength), ([1, 2], [3, 3], .repeatedTime(3)),
    ] as [([Double], [Int], SeriesProblem)])
  func refused(values: [Double], times: [Int], problem: SeriesProblem) {
    #expect(throws: problem) { try TimeSeries(values, at: times) }
  }

  @Test(
    "too little, no movement and prices of zero have no volatility",
    arguments: [
      ([], [], .tooShort(have: 0, need: 2)), ([5], [0], .tooShort(have: 0, need: 2)),
      ([5, 6], [0, 1], .tooShort(have: 1, need: 2)),
      ([5, 6, 7, 8], [0, 2, 4, 6], .tooShort(have: 0, need: 2)),
      ([5, 0, 7], [0, 1, 2], .notPositive(row: 1)), ([5, -1, 7], [0, 1, 2], .notPositive(row: 1)),
      ([5, 5, 5, 5], [0, 1, 2, 3], .constant),
    ] as [([Double], [Int], SeriesProblem)])
  func volatility(values: [Double], times: [Int], problem: SeriesProblem) {
    #expect(throws: problem) { try Volatility(of: TimeSeries(values, at: times)) }
  }

  @Test(
    "too little, no movement and a mean of zero have no instability",
    arguments: [
      ([1, 2], .tooShort(have: 2, need: 3)), ([4, 4, 4], .constant), ([-1, 0, 1], .zeroMean),
    ] as [([Double], SeriesProblem)])
  func instability(values: [Double], problem: SeriesProblem) {
    #expect(throws: problem) { try Instability(of: TimeSeries(values)) }
  }

  @Test("less than two years have no seasons")
  func seasons() {
    let short = (0..<20).map { Double($0 + 1) }
    #expect(throws: SeriesProblem.tooShort(have: 20, need: 24)) {
      try SeasonalIndex(of: TimeSeries(short), periods: 12)
    }
    #expect(throws: SeriesProblem.tooShort(have: 1, need: 2)) {
      try SeasonalIndex(of: TimeSeries(short), periods: 1)
    }
  }

  @Test("series that are multiples of each other, or constant, have no long-run relation")
  func collinear() throws {
    var generator = SeededGenerator(seed: 3)
    let walk = (0..<60).reduce(into: [0.0]) { walk, _ in
      walk.append(walk[walk.count - 1] + generator.uniform() - 0.5)
    }
    let (series, twice) = (try TimeSeries(walk), try TimeSeries(walk.map { 2 * $0 + 1 }))
    let constant = try TimeSeries(walk.map { _ in 1 })
    #expect(throws: SeriesProblem.notIdentified) { try Cointegration(of: twice, by: series) }
    #expect(throws: SeriesProblem.notIdentified) { try Cointegration(of: series, by: constant) }
    #expect(throws: SeriesProblem.constant) { try Cointegration(of: constant, by: series) }
    #expect(throws: SeriesProblem.constant) { try UnitRootTest(of: constant) }
  }

  @Test("two periods are too few for a relation")
  func tooShort() throws {
    let (a, b) = (try TimeSeries([1, 2]), try TimeSeries([2, 1]))
    #expect(throws: SeriesProblem.tooShort(have: 2, need: 3)) { try Cointegration(of: a, by: b) }
  }

  @Test("numbers of one value, or none, go with nothing")
  func autocorrelation() {
    let (constant, single): ([Double], [Double]) = ([2, 2, 2], [1])
    #expect(Autocorrelation.coefficient(of: constant.span) == nil)
    #expect(Autocorrelation.coefficient(of: single.span) == nil)
    #expect(Autocorrelation.coefficient(of: constant.span, lag: 0) == nil)
    let mantissas: [Int64] = [7, 7, 7]
    #expect(Autocorrelation.coefficient(of: mantissas.span) == nil)
  }
}
