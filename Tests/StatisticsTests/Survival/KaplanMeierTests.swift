import Statistics
import Testing

/// Eight units of `indicators.md` F3.2: 3, 5, 5+, 8, 12, 14+, 20, 26+.
enum EightUnits {
  static let times: [Double] = [3, 5, 5, 8, 12, 14, 20, 26]
  static let events = [true, true, false, true, true, false, true, false]
  static let entries: [Double] = [0, 0, 2, 0, 6, 9, 4, 0]

  static func observed(entries: [Double]? = nil) throws -> SurvivalTimes {
    try SurvivalTimes(times, events: events, entries: entries)
  }
}

@Suite("Kaplan-Meier")
struct KaplanMeierTests {
  @Test("the worked example of eight units, to every printed digit")
  func workedExample() throws {
    let curve = try KaplanMeier(EightUnits.observed())
    let steps = curve.steps.filter { $0.events > 0 }
    let expected: [(Double, Double, Double, Double, Double, Double, Double, Double)] = [
      (
        3, 8, 0.875, 0.11692679333668568, 0.6733819365059553, 1, 0.3870000140320252,
        0.981392965878966
      ),
      (
        5, 7, 0.75, 0.15309310892394862, 0.5027018412940468, 1, 0.31480711370551906,
        0.9308983170906275
      ),
      (
        8, 5, 0.6, 0.18165902124584954, 0.3314646243432969, 1, 0.1954958660849979, 0.852254345762209
      ),
      (
        12, 4, 0.45, 0.18824850597016704, 0.19821173402773185, 1, 0.10757811523828897,
        0.7512738499261935
      ),
      (
        20, 2, 0.225, 0.18485636315799361, 0.044962358990502854, 1, 0.012396415520032605,
        0.6024194266056688
      ),
    ]
    #expect(steps.count == expected.count)
    for (step, row) in zip(steps, expected) {
      let log = SurvivalBand.log.interval(about: step.survival, logVariance: step.logVariance)
      let logLog = SurvivalBand.logLog.interval(
        about: step.survival, logVariance: step.logVariance)
      let found = [
        step.time, step.atRisk, step.survival, try #require(step.standardError),
        try #require(log).low, try #require(log).high, try #require(logLog).low,
        try #require(logLog).high,
      ]
      #expect(
        digits(found, [row.0, row.1, row.2, row.3, row.4, row.5, row.6, row.7]) >= 14)
    }
    #expect(curve.median().value == 12)
    let mean = try #require(curve.restrictedMean(until: 26))
    #expect(digits(mean.value, 14.35) >= 15)
  }

  @Test("units that enter later are at risk from then on only")
  func delayedEntry() throws {
    let curve = try KaplanMeier(EightUnits.observed(entries: EightUnits.entries))
    #expect(digits(try #require(curve.survival(at: 12)), 0.36) >= 15)
    #expect(curve.steps.map(\.atRisk) == [5, 5, 4, 4, 3, 2, 1])
    let atRisk = [0, 3, 5, 10, 26, 27].map { curve.riskTable.atRisk(at: $0) }
    #expect(atRisk == [4, 5, 5, 4, 1, 0])
  }

  @Test("copies of rows are the same as frequency weights")
  func frequencies() throws {
    let copies = EightUnits.times.indices.flatMap { [Int](repeating: $0, count: $0 % 3) }
    let expanded = try SurvivalTimes(
      copies.map { EightUnits.times[$0] }, events: copies.map { EightUnits.events[$0] },
      entries: copies.map { EightUnits.entries[$0] })
    let weighted = try SurvivalTimes(
      EightUnits.times, events: EightUnits.events, entries: EightUnits.entries,
      weights: .frequency(EightUnits.times.indices.map { Double($0 % 3) }))
    #expect(try KaplanMeier(expanded).steps == KaplanMeier(weighted).steps)
  }

  /// survival 3.5.3: `survfit(Surv(entry, time, event) ~ 1, weights = w, robust = TRUE)`.
  @Test("probability weights have the errors of the infinitesimal jackknife")
  func probabilities() throws {
    let weights = [1.5, 2.25, 1, 0.5, 3, 1.25, 2, 0.75]
    let plain = try KaplanMeier(
      SurvivalTimes(EightUnits.times, events: EightUnits.events, weights: .probability(weights)))
    #expect(digits(plain.steps.map(\.survival), ProbabilityWeights.survivals) >= 14)
    #expect(
      digits(plain.steps.compactMap(\.standardError), ProbabilityWeights.errors) >= 12)
    let delayed = try KaplanMeier(
      SurvivalTimes(
        EightUnits.times, events: EightUnits.events, entries: EightUnits.entries,
        weights: .probability(weights)))
    #expect(digits(delayed.steps.map(\.survival), ProbabilityWeights.delayedSurvivals) >= 14)
    #expect(
      digits(delayed.steps.compactMap(\.standardError), ProbabilityWeights.delayedErrors) >= 12)
  }

  @Test("equal probability weights have the binomial error where nobody is censored")
  func equalProbabilities() throws {
    let observed = try SurvivalTimes(
      [1, 2, 3, 4], events: [true, true, true, true], weights: .probability([2, 2, 2, 2]))
    let errors = try KaplanMeier(observed).steps.map(\.standardError)
    let binomial = [0.75, 0.5, 0.25].map { ($0 * (1 - $0) / 4).squareRoot() }
    #expect(digits(errors.compactMap { $0 }, binomial) >= 14)
    #expect(errors.last == .some(nil))
  }

  @Test("a flat part at the level of a quantile gives its middle")
  func flatPart() throws {
    let curve = try KaplanMeier(
      SurvivalTimes([1, 2, 5, 9], events: [true, true, true, false]))
    #expect(curve.median().value == 3.5)
    #expect(curve.quantile(0.75).value == 7)
  }

  @Test("events at time 0 are at risk, and the curve does not begin at 1")
  func timeZero() throws {
    let curve = try KaplanMeier(SurvivalTimes([0, 0, 1], events: [true, false, true]))
    #expect(curve.steps.map(\.atRisk) == [3, 1])
    #expect(digits(curve.steps[0].survival, 2.0 / 3) >= 15)
  }

  @Test("rows that end before they begin are left out and counted")
  func contradictions() throws {
    let observed = try SurvivalTimes(
      [3, 5, -1, 4], events: [true, true, true, true], entries: [0, 5, -2, 6])
    #expect(observed.contradictions == 3 && observed.count == 1)
  }
}

/// What R says of the eight units with the weights of `probabilities()`.
private enum ProbabilityWeights {
  static let survivals = [
    0.87755102040816324, 0.69387755102040816, 0.64761904761904765, 0.37006802721088433,
    0.37006802721088433, 0.10092764378478662, 0.10092764378478662,
  ]
  static let errors = [
    0.11699824983643108, 0.18354167427672685, 0.1874290851510983, 0.19596709019744291,
    0.19596709019744291, 0.10394398472096654, 0.10394398472096654,
  ]
  static let delayedSurvivals = [
    0.75, 0.49038461538461542, 0.45115384615384618, 0.25780219780219782, 0.25780219780219782,
    0.070309690309690309, 0.070309690309690309,
  ]
  static let delayedErrors = [
    0.21700694433332979, 0.20335574614392374, 0.19206633525927339, 0.18218026865110709,
    0.18218026865110709, 0.078597507508810199, 0.078597507508810199,
  ]
}
