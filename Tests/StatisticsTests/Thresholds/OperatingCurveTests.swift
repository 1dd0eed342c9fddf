import Statistics
import Testing

@Suite("Telling outcomes by size")
struct OperatingCurveTests {
  @Test("the worked example of twelve sizes, to every printed digit")
  func workedExample() throws {
    let curve = try OperatingCurve(TwelveSizes.sizes, outcomes: TwelveSizes.alive)
    #expect((curve.positives, curve.negatives) == (5, 7))
    #expect(digits(curve.area, 0.8571428571428571) >= 15)
    #expect(digits(try #require(curve.standardError), 0.12177820811947067) >= 14)
    let interval = try #require(curve.interval())
    #expect(
      digits([interval.low, interval.high], [0.46071417023597416, 0.9768194175322734]) >= 14)
    #expect(curve.points.first?.sensitivity == 0 && curve.points.last?.specificity == 0)
  }

  @Test("the cut of the worked example by both conventions")
  func cut() throws {
    let cut = try CutPoint(TwelveSizes.sizes, outcomes: TwelveSizes.alive)
    #expect((cut.observed, cut.midpoint) == (90, 87.5))
    #expect(digits(cut.value, 0.7142857142857144) >= 15)
    #expect(cut.maxima.map(\.sensitivity) == [1])
    #expect(digits(cut.maxima[0].specificity, 0.7142857142857143) >= 15)
  }

  @Test("all best cuts are reported, and their median")
  func severalMaxima() throws {
    let cut = try CutPoint([1, 2, 3, 4], outcomes: [false, true, false, true])
    #expect(cut.maxima.map(\.observed) == [2, 4])
    #expect((cut.observed, cut.midpoint) == (3, 2.5))
  }

  @Test("dear false alarms move the cut up, cheap ones down")
  func costs() throws {
    func cut(_ ratio: Double) throws -> Double {
      try CutPoint(
        TwelveSizes.sizes, outcomes: TwelveSizes.alive,
        by: .cost(ratio: ratio, prevalence: 5.0 / 12)
      ).observed
    }
    #expect(try cut(0.01) == 90)
    #expect(try cut(10) == 260)
  }

  @Test("equal sizes on both sides count half")
  func ties() throws {
    let curve = try OperatingCurve([1, 1, 2, 2], outcomes: [true, false, true, false])
    #expect(curve.area == 0.5)
  }

  @Test("resampled cuts are the same for the same seed, and lie among the sizes")
  func bootstrap() throws {
    let cut = try CutPoint(TwelveSizes.sizes, outcomes: TwelveSizes.alive)
    let interval = try #require(cut.bootstrapInterval(seed: 7))
    #expect(interval == cut.bootstrapInterval(seed: 7))
    #expect(interval.low == 90 && interval.high > 110 && interval.high <= 150)
    #expect(cut.bootstrapInterval(replicates: 0, seed: 7) == nil)
  }

  @Test("sizes that part the outcomes have an area of 1 without limits")
  func separated() throws {
    let curve = try OperatingCurve([1, 2, 3, 4], outcomes: [false, false, true, true])
    #expect(curve.area == 1 && curve.interval() == nil)
    let single = try OperatingCurve([1, 2, 3], outcomes: [false, true, false])
    #expect(single.standardError == nil)
  }

  @Test("one outcome only, nothing, or numbers that are none are refused")
  func refused() {
    #expect(throws: ThresholdProblem.nothingVaries) {
      try OperatingCurve([1, 2], outcomes: [true, true])
    }
    #expect(throws: ThresholdProblem.empty) { try CutPoint([], outcomes: []) }
    #expect(throws: ThresholdProblem.notFinite(row: 1)) {
      try OperatingCurve([1, .nan], outcomes: [true, false])
    }
    #expect(throws: ThresholdProblem.wrongLength) { try CutPoint([1], outcomes: []) }
  }
}
