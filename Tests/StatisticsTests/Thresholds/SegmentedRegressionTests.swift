import Statistics
import TestSupport
import Testing

@Suite("Slopes that change")
struct SegmentedRegressionTests {
  static let sizes: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  @Test("a bent line is found, whether it bends at a size or between two")
  func bent() throws {
    for place in [4.0, 6.25] {
      let response = Self.sizes.map { 2 + 0.5 * $0 + 3 * max($0 - place, 0) }
      let fit = try SegmentedRegression(
        response: response, sizes: Self.sizes, searching: 0.1)
      #expect(digits(fit.breakpoint.value, place) >= 12)
      #expect(digits(fit.coefficients, [2, 0.5, 3]) >= 11)
    }
  }

  @Test("no break of a fine grid leaves less")
  func exhaustive() throws {
    let response: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    let fit = try SegmentedRegression(response: response, sizes: Self.sizes, searching: 0.1)
    for step in 0...800 {
      let place = 1 + Double(step) / 100
      let other = try? SegmentedRegression(
        response: response, sizes: Self.sizes, breakpoint: place)
      #expect(other.map { $0.residualSumOfSquares >= fit.residualSumOfSquares - 1e-9 } ?? true)
    }
  }

  @Test("the search leaves less than R's on the rice farms", .enabled(if: Shared.isPresent))
  func riceFarms() throws {
    let farms = try RiceFarms()
    let fit = try SegmentedRegression(
      response: farms.numbers("price"), sizes: farms.logarithms("noutput"),
      terms: [farms.logarithms("size")], searching: 0.15)
    let reference = try Reference("threshold_segmented")
    #expect(
      fit.residualSumOfSquares < reference.number("rice_price_threshold/segmented_continuous/rss"))
  }

  @Test("a mean that shifts is parted where it does")
  func breaks() throws {
    let series: [Double] = [1, 1.1, 0.9, 1, 5, 5.1, 4.9, 5, 2, 2.1, 1.9, 2]
    let found = try #require(StructuralBreaks(series, least: 2))
    #expect(found.best?.breaks == [4, 8])
    #expect(found.partitions.map(\.breaks.count) == [0, 1, 2, 3, 4, 5])
    #expect(StructuralBreaks([], least: 1) == nil)
    #expect(StructuralBreaks(series, least: 0) == nil)
    #expect(StructuralBreaks([1, .nan], least: 1) == nil)
  }

  @Test("nothing to search is refused")
  func refused() {
    #expect(throws: FitError.self) {
      try SegmentedRegression(response: [1, 2], sizes: [1, 1], searching: 0.1)
    }
    #expect(throws: FitError.self) {
      try SplitRegression(response: [1, 2, 3], terms: [[1, 2, 3]], threshold: [1, 2, 3])
    }
  }
}
