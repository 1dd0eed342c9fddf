import Statistics
import Testing

@Suite("Log-rank")
struct LogRankTests {
  @Test("the worked example: the first four units against the last four")
  func workedExample() throws {
    let result = try LogRank(EightUnits.observed(), groups: [1, 1, 1, 1, 0, 0, 0, 0])
    let group = result.groups[1]
    #expect(group.observed == 3)
    #expect(digits(group.expected, 1.1285714285714286) >= 15)
    #expect(digits(result.covariance[1, 1], 0.6548979591836734) >= 14)
    #expect(digits(result.test.statistic, 5.347771891555002) >= 14)
    #expect(digits(result.test.pValue, 0.020748769062276302) >= 13)
  }

  @Test("two groups with scores 0 and 1 have the trend of the plain test")
  func trendOfTwo() throws {
    let result = try LogRank(EightUnits.observed(), groups: [1, 1, 1, 1, 0, 0, 0, 0])
    let trend = try #require(result.trend(scores: [0, 1]))
    #expect(digits(trend.statistic, result.test.statistic) >= 13)
    #expect(result.trend(scores: [2, 2]) == nil)
  }

  /// survival 3.5.3: `survdiff(Surv(time, event) ~ g + strata(s))`.
  @Test("strata are compared within themselves")
  func strata() throws {
    let result = try LogRank(
      EightUnits.observed(), groups: [0, 1, 0, 1, 1, 0, 0, 1], strata: [0, 0, 1, 1, 0, 1, 0, 1])
    #expect(digits(result.groups.map(\.expected), [8.0 / 3, 7.0 / 3]) >= 13)
    #expect(digits(result.test.statistic, 8.0 / 17) >= 12)
  }

  /// survival 3.5.3: `coxph(Surv(entry, time, event) ~ g)$score`, no events being tied.
  @Test("delayed entry counts those under observation")
  func delayedEntry() throws {
    let result = try LogRank(
      EightUnits.observed(entries: EightUnits.entries), groups: [0, 1, 0, 1, 1, 0, 0, 1])
    #expect(digits(result.test.statistic, 0.0021413276231263424) >= 12)
  }

  @Test("groups of which nothing is known are refused")
  func refused() throws {
    let observed = try EightUnits.observed()
    #expect(throws: SurvivalProblem.oneGroup) {
      try LogRank(observed, groups: [0, 0, 0, 0, 0, 0, 0, 0])
    }
    #expect(throws: SurvivalProblem.noEvents) {
      try LogRank(SurvivalTimes([1, 2], events: [false, false]), groups: [0, 1])
    }
    #expect(throws: SurvivalProblem.wrongLength) { try LogRank(observed, groups: [0, 1]) }
    #expect(throws: SurvivalProblem.weightsUnsupported) {
      try LogRank(
        SurvivalTimes([1, 2], events: [true, true], weights: .probability([1, 2])), groups: [0, 1])
    }
  }
}
