import Statistics
import Testing

@Suite("Intervals for shares, levels and rates")
struct LevelIntervalTests {
  /// statsmodels 0.14 `proportion_confint`.
  @Test(
    "Jeffreys and Agresti-Coull equal statsmodels",
    arguments: [
      (0.0, 10.0, [0.0, 0.2171962675092106, 0.0, 0.3208873057505458]),
      (
        5, 10,
        [0.22352867025270517, 0.7764713297472948, 0.23659309051256394, 0.7634069094874361]
      ),
      (
        85, 1026,
        [0.06714913755063853, 0.10089173091468774, 0.06742384282407109, 0.10138025544923578]
      ),
    ])
  func proportions(successes: Double, trials: Double, expected: [Double]) throws {
    let jeffreys = try #require(
      ProportionInterval.jeffreys(successes: successes, trials: trials))
    let agresti = try #require(
      ProportionInterval.agrestiCoull(successes: successes, trials: trials))
    // A posterior has no limit at 0 where none succeed; Brown, Cai and DasGupta put it there.
    let low = successes == 0 ? 0 : jeffreys.low
    #expect(
      digits([low, jeffreys.high, agresti.low, agresti.high], expected) >= 12)
  }

  /// statsmodels 0.14 `multinomial_proportions_confint`; the first row is indicators.md F7.1.
  @Test(
    "simultaneous intervals equal statsmodels",
    arguments: [
      (
        [30.0, 18, 42, 10],
        [0.200077302940014, 0.42341147267487866, 0.10381491479672929, 0.293767126187099],
        [0.2, 0.40289469610364065, 0.08, 0.28289469610364065]
      ),
      (
        [56, 72, 73, 59, 62, 87, 58],
        [0.08516723913874684, 0.16626140813046547, 0.11453291890488311, 0.20437258269499173],
        [0.07922912205567452, 0.16435573404025774, 0.11349036402569593, 0.19861697601027917]
      ),
      (
        [5, 0, 3], [0.25573717764252074, 0.8899171602047877, 0, 0.4173826486107664],
        [0.375, 0.9662019149723563, 0, 0.3412019149723563]
      ),
    ])
  func levels(counts: [Double], goodman: [Double], sisonGlaz: [Double]) throws {
    let wide = try #require(MultinomialIntervals.goodman(counts))
    let near = try #require(MultinomialIntervals.sisonGlaz(counts))
    #expect(digits(wide.prefix(2).flatMap { [$0.low, $0.high] }, goodman) >= 12)
    #expect(digits(near.prefix(2).flatMap { [$0.low, $0.high] }, sisonGlaz) >= 12)
  }

  @Test(
    "levels without counts, or with counts that are none, have no intervals",
    arguments: [[], [0.0, 0], [3, -1], [.nan, 2], [.infinity, 1]])
  func noLevels(counts: [Double]) {
    #expect(MultinomialIntervals.goodman(counts) == nil)
    #expect(MultinomialIntervals.sisonGlaz(counts) == nil)
  }

  /// Newcombe 1998, table II: 56 of 70 less 48 of 80.
  @Test("the difference of two shares by method 10")
  func difference() throws {
    let found = try #require(DifferenceOfShares((56, 70), (48, 80)))
    #expect((found.value - 0.2).magnitude < 1e-15)
    #expect((found.interval.low - 0.0524).magnitude < 5e-5)
    #expect((found.interval.high - 0.3339).magnitude < 5e-5)
    let extreme = try #require(DifferenceOfShares((10, 10), (0, 20)))
    #expect(digits([extreme.interval.low, extreme.interval.high], [0.6790860371419145, 1]) >= 12)
    #expect(DifferenceOfShares((1, 0), (1, 2)) == nil)
  }

  /// The equations that define the limits, solved by `scipy.optimize.brentq`.
  @Test(
    "mid-P limits of a count",
    arguments: [
      (0.0, 1.0, 0.0, 2.9957322735539913), (3, 1, 0.7630962977977814, 8.164469208368367),
      (11, 5.5, 1.0517086726645284, 3.4761931842132494),
    ])
  func midP(events: Double, exposure: Double, low: Double, high: Double) throws {
    let found = try #require(RateInterval.midP(events: events, exposure: exposure))
    #expect(digits([found.low, found.high], [low, high]) >= 12)
    let exact = try #require(RateInterval.garwood(events: events, exposure: exposure))
    #expect(exact.low <= found.low && found.high < exact.high)
    #expect(RateInterval.midP(events: events, exposure: 0) == nil)
  }
}
