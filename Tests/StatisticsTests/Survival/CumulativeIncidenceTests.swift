import Statistics
import Testing

@Suite("Cumulative incidence")
struct CumulativeIncidenceTests {
  @Test("incidences and survival add up to 1 at every time")
  func sum() throws {
    let codes = [1, 2, 0, 1, 2, 0, 1, 0]
    let observed = try SurvivalTimes(EightUnits.times, events: codes.map { $0 > 0 })
    let curve = try KaplanMeier(observed)
    let incidence = try CumulativeIncidence(observed, causes: codes, count: 2)
    for (index, step) in curve.steps.enumerated() {
      let sum =
        step.survival + incidence.causes[0][index].incidence
        + incidence.causes[1][index].incidence
      #expect(digits(sum, 1) >= 15)
    }
  }

  @Test("without competing events it is Kaplan-Meier's complement, with Greenwood's error")
  func noCompetition() throws {
    let observed = try EightUnits.observed(entries: EightUnits.entries)
    let codes = EightUnits.events.map { $0 ? 1 : 0 }
    let steps = try CumulativeIncidence(observed, causes: codes, count: 1).causes[0]
    for (step, reference) in zip(steps, try KaplanMeier(observed).steps) {
      #expect(digits(step.incidence, 1 - reference.survival) >= 14)
      #expect(digits(step.variance.squareRoot(), try #require(reference.standardError)) >= 13)
      let band = SurvivalBand.logLog.interval(
        about: reference.survival, logVariance: reference.logVariance)
      #expect(digits(try #require(step.interval()).low, 1 - (try #require(band)).high) >= 12)
    }
  }

  /// Without censoring the incidence is a share of all units, with the binomial variance.
  @Test("without censoring the error is the binomial one")
  func binomial() throws {
    let codes = [1, 2, 1, 2, 2, 1, 2, 2]
    let observed = try SurvivalTimes(EightUnits.times, events: codes.map { $0 > 0 })
    let steps = try CumulativeIncidence(observed, causes: codes, count: 2).causes[0]
    for step in steps {
      let variance = step.incidence * (1 - step.incidence) / 8
      #expect(digits(step.variance, variance) >= 13)
    }
    #expect(steps.last?.incidence == 0.375)
  }

  /// lifelines 0.30: `AalenJohansenFitter().fit(times, causes, 1)`.
  @Test("with censoring and a competing event it is lifelines' estimate and error")
  func lifelines() throws {
    let codes = [1, 2, 0, 1, 2, 0, 1, 0]
    let observed = try SurvivalTimes(EightUnits.times, events: codes.map { $0 > 0 })
    let steps = try CumulativeIncidence(observed, causes: codes, count: 2).causes[0]
    let own = steps.filter { $0.events > 0 }
    #expect(digits(own.map(\.incidence), [0.125, 0.275, 0.5]) >= 15)
    #expect(
      digits(
        own.map { $0.variance.squareRoot() },
        [0.11692679333668567, 0.16709839915451016, 0.21065374432940895]) >= 14)
  }

  @Test("codes outside the causes are refused")
  func refused() throws {
    let observed = try EightUnits.observed()
    #expect(throws: SurvivalProblem.wrongLength) {
      try CumulativeIncidence(observed, causes: [1, 2, 3, 0, 0, 0, 0, 0], count: 2)
    }
  }
}
