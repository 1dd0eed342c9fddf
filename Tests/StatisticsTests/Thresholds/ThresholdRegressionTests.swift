import Statistics
import Testing

@Suite("Thresholds of an outcome")
struct ThresholdRegressionTests {
  @Test("the ED50 of the worked example, which Fieller leaves unbounded")
  func effectiveDose() throws {
    let dose = try EffectiveDose(TwelveSizes.sizes, outcomes: TwelveSizes.alive)
    #expect(digits(dose.quotient.value, 120.91241998180368) >= 11)
    #expect(digits(dose.quotient.standardError, 30.675114845503735) >= 9)
    #expect(
      digits([dose.intercept.value, dose.slope.value], [-2.971396118568409, 0.02457477998551])
        >= 10)
    #expect(
      digits(
        [dose.intercept.standardError, dose.slope.standardError],
        [1.8413711175502925, 0.01661741333261929]) >= 9)
    #expect(digits(dose.logLikelihood, -6.281072388616954) >= 14)
    #expect(dose.quotient.fieller() == .unbounded)
  }

  @Test("the step of the worked example, whose set has a hole")
  func step() throws {
    let found = try ThresholdRegression(
      TwelveSizes.sizes, .condition(TwelveSizes.alive), shape: .step)
    #expect(found.best.threshold == 90)
    #expect(digits(found.supremum, 7.924864143603015) >= 14)
    #expect(found.best.change == .infinity)
    let set = found.confidenceSet(critical: ThresholdRegression.chiSquaredCritical)
    #expect(set == [Interval(low: 85, high: 90), Interval(low: 110, high: 110)])
    let wide = found.confidenceSet(critical: ThresholdRegression.hansenCritical)
    #expect(wide == [Interval(low: 48, high: 150)])
    let profile = [48: -7.579101623243244, 85: -5.292505905263857, 180: -8.116411031212454]
    for candidate in found.candidates {
      guard let expected = profile[Int(candidate.threshold)] else { continue }
      #expect(digits(candidate.deficit, 2 * (-4.187887120096801 - expected)) >= 12)
    }
  }

  @Test("conditions without a threshold seldom look like one, and the seed decides")
  func bootstrap() throws {
    let found = try ThresholdRegression(
      TwelveSizes.sizes, .condition(TwelveSizes.alive), shape: .step)
    let probability = try #require(found.bootstrapProbability(seed: 1))
    #expect(probability == found.bootstrapProbability(seed: 1))
    // The sup is no chi-squared: that would give .005.
    #expect(probability > 0.01 && probability < 0.2)
  }

  /// Each fit of the profile is held against least squares and against Newton's on its own.
  @Test("profiles are the fits that they stand for", arguments: ThresholdRegression.Shape.allCases)
  func profile(shape: ThresholdRegression.Shape) throws {
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    let found = try ThresholdRegression(TwelveSizes.sizes, .number(values), shape: shape, least: 1)
    let fits = try found.candidates.map { candidate in
      let term = TwelveSizes.sizes.map {
        shape == .step ? ($0 >= candidate.threshold ? 1 : 0) : max($0 - candidate.threshold, 0)
      }
      return try LinearModel(
        response: PreciseColumn(values), design: LinearDesign([PreciseColumn(term)]))
    }
    let least = try #require(fits.map(\.residualSumOfSquares).min())
    for (candidate, fit) in zip(found.candidates, fits) {
      let deficit = 12 * (fit.residualSumOfSquares - least) / least
      #expect(abs(candidate.deficit - deficit) < 1e-10)
      #expect(digits(candidate.change, fit.coefficients[1]) >= 12)
    }
  }

  @Test("a hinge in a condition is found by its likelihood")
  func conditionHinge() throws {
    let found = try ThresholdRegression(
      TwelveSizes.sizes, .condition(TwelveSizes.alive), shape: .hinge, least: 1)
    #expect(found.supremum > 0 && found.candidates.allSatisfy { $0.deficit >= 0 })
    #expect(found.best.change > 0)
  }

  @Test("few rows on a side, and nothing that varies, are refused")
  func refused() {
    #expect(throws: ThresholdProblem.fewOnOneSide(rows: 2)) {
      try ThresholdRegression(
        [1, 2, 3, 4, 5, 6], .number([0, 0, 9, 9, 9, 9.5]), shape: .step)
    }
    #expect(throws: ThresholdProblem.nothingVaries) {
      try ThresholdRegression([1, 2, 3], .condition([true, true, true]), shape: .step)
    }
    #expect(throws: ThresholdProblem.nothingVaries) {
      try ThresholdRegression([1, 1, 1], .number([1, 2, 3]), shape: .hinge)
    }
    #expect(throws: ThresholdProblem.separated) {
      try EffectiveDose([1, 2, 3, 4], outcomes: [false, false, true, true])
    }
    #expect(throws: ThresholdProblem.nothingVaries) {
      try EffectiveDose([1, 2, 3], outcomes: [true, true, true])
    }
  }
}
