import Statistics
import Testing

@Suite("Rates by era, and cohorts known by two counts")
struct PiecewiseHazardTests {
  @Test("the worked example of two eras")
  func workedExample() throws {
    let first = PiecewiseHazard.Era(start: 1969, end: 1986, events: 60, exposure: 900)
    let second = PiecewiseHazard.Era(start: 1986, end: 2000, events: 50, exposure: 400)
    let (one, two) = (try #require(first.interval()), try #require(second.interval()))
    let ratio = try #require(second.ratio(to: first))
    #expect(
      digits(
        [
          try #require(first.rate), one.low, one.high, try #require(second.rate), two.low, two.high,
        ],
        [
          0.06666666666666667, 0.050873689944452516, 0.08581321489627036, 0.125,
          0.09277740934365467, 0.16479691666084204,
        ]) >= 12)
    #expect(
      digits(
        [ratio.value, ratio.interval.low, ratio.interval.high],
        [1.875, 1.2882750198502027, 2.7289398193941445]) >= 13)
  }

  @Test("no event gives 3.69 / T on two sides and 3.00 / T on one")
  func noEvents() throws {
    let era = PiecewiseHazard.Era(start: 0, end: 10, events: 0, exposure: 100)
    let interval = try #require(era.interval())
    #expect(interval.low == 0)
    #expect(digits(interval.high, 0.03688879454113935) >= 13)
    #expect(digits(try #require(era.oneSidedLimit()), 0.029957322735539908) >= 14)
    #expect(era.ratio(to: era) == nil)
  }

  @Test("time under observation is split at the cut points, ends belonging to the era before")
  func split() throws {
    let observed = try SurvivalTimes(
      [1970, 1975, 1990, 1968], events: [false, true, true, false],
      entries: [1960, 1972, 1969, 1967])
    let eras = try PiecewiseHazard(observed, cuts: [1969, 1975]).eras
    #expect(eras.map(\.events) == [0, 1, 1])
    #expect(eras.map(\.exposure) == [10, 10, 15])
    #expect(throws: SurvivalProblem.wrongLength) {
      try PiecewiseHazard(observed, cuts: [1975, 1969])
    }
  }

  @Test("the worked example of 120 and 10 of them after 26 years")
  func cohort() throws {
    let cohort = try #require(CohortSurvival(initial: 120, surviving: 10, after: 26))
    let found = [
      cohort.survival.value, cohort.survival.low, cohort.survival.high, cohort.hazard.value,
      cohort.hazard.low, cohort.hazard.high, cohort.annualExit.value, cohort.halfLife.value,
    ]
    let expected = [
      0.08333333333333333, 0.04068612886801647, 0.14791542933733515, 0.09557333268415386,
      0.07350440738226832, 0.12314877148759791, 0.09114828932558816, 7.252516586929376,
    ]
    #expect(digits(found.compactMap { $0 }, expected) >= 13)
  }

  @Test("none left bounds the hazard from below, all left have no half-life")
  func limits() throws {
    let none = try #require(CohortSurvival(initial: 20, surviving: 0, after: 5))
    #expect(none.hazard.value == nil && none.hazard.high == nil && none.hazard.low != nil)
    let all = try #require(CohortSurvival(initial: 20, surviving: 20, after: 5))
    #expect(all.hazard.value == 0 && all.hazard.low == 0 && all.halfLife.value == nil)
    #expect(CohortSurvival(initial: 0, surviving: 0, after: 5) == nil)
    #expect(CohortSurvival(initial: 10, surviving: 11, after: 5) == nil)
    #expect(CohortSurvival(initial: 10, surviving: 1, after: 0) == nil)
  }
}
