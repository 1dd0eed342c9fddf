import Statistics
import TestSupport
import Testing

@Suite("Intervals")
struct IntervalTests {
  /// R 4.2.2 `prop.test`, `binom.test`: `data/reference/tests.json`.
  @Test("Wilson and Clopper-Pearson equal R's", .enabled(if: Shared.isPresent))
  func proportions() throws {
    let reference = try Reference("tests")
    for entry in reference.objects("proportions") {
      let (successes, trials) = (entry.number("x"), entry.number("n"))
      let wilson = try #require(ProportionInterval.wilson(successes: successes, trials: trials))
      let exact = try #require(
        ProportionInterval.clopperPearson(successes: successes, trials: trials))
      #expect(digits([wilson.low, wilson.high], entry.list("wilson")) >= 13)
      #expect(digits([exact.low, exact.high], entry.list("clopper_pearson")) >= 13)
    }
  }

  @Test("few trials, or none or all succeeding, take the exact interval")
  func usual() {
    #expect(
      ProportionInterval.usual(successes: 3, trials: 19)
        == ProportionInterval.clopperPearson(successes: 3, trials: 19))
    #expect(
      ProportionInterval.usual(successes: 3, trials: 20)
        == ProportionInterval.wilson(successes: 3, trials: 20))
    #expect(ProportionInterval.usual(successes: 50, trials: 50)?.high == 1)
    #expect(ProportionInterval.usual(successes: 5, trials: 4) == nil)
    #expect(ProportionInterval.wilson(successes: 0, trials: 0) == nil)
  }

  /// Garwood 1936, as tabled by Ulm 1990: 3 events give 0.6187 to 8.7673.
  @Test("counts have exact limits")
  func counts() throws {
    let three = try #require(RateInterval.garwood(events: 3, exposure: 1))
    #expect((three.low - 0.6187).magnitude < 5e-5 && (three.high - 8.7673).magnitude < 5e-5)
    let none = try #require(RateInterval.garwood(events: 0, exposure: 2))
    #expect(none.low == 0 && (none.high - 3.6889 / 2).magnitude < 5e-5)
    #expect(RateInterval.garwood(events: 1, exposure: 0) == nil)
  }

  /// indicators.md F1.3: fixed cost 48,000 (se 3,000) over a margin of 12 (se 1.5).
  @Test("the break-even volume by Fieller and by the delta method")
  func breakEven() throws {
    let volume = try #require(
      Quotient(.init(48_000, standardError: 3000), over: .init(12, standardError: 1.5)))
    #expect(volume.value == 4000 && volume.standardError.rounded() == 559)
    let delta = try #require(volume.deltaInterval())
    #expect(delta.low.rounded() == 2904 && delta.high.rounded() == 5096)
    let limits = try #require(volume.fieller())
    guard case .bounded(let fieller) = limits else {
      Issue.record("the interval must be bounded")
      return
    }
    #expect(fieller.low.rounded() == 3097 && fieller.high.rounded() == 5414)
    #expect(try (#require(volume.g()) - 0.060).magnitude < 5e-4)
  }

  @Test("a margin not told apart from zero leaves the quotient unbounded")
  func unbounded() throws {
    let quotient = try #require(
      Quotient(.init(10, standardError: 1), over: .init(2, standardError: 1.5)))
    #expect(quotient.fieller() == .unbounded)
    #expect(try #require(quotient.g()) > 1)
    #expect(quotient.fieller(degreesOfFreedom: 0) == nil)
    #expect(Quotient(.init(1, standardError: 1), over: .init(0, standardError: 1)) == nil)
  }

  @Test("a Poisson count without end has the limits of its normal", arguments: [1e11, 1e15, 1e17])
  func greatCount(events: Double) throws {
    let deviate = 1.959963984540054
    for interval in [
      RateInterval.garwood(events: events, exposure: events),
      RateInterval.midP(events: events, exposure: events),
    ] {
      let limits = try #require(interval)
      let reach = deviate / events.squareRoot()
      #expect(abs((limits.high - 1) / reach - 1) < 1e-4)
      #expect(abs((1 - limits.low) / reach - 1) < 1e-4)
    }
    #expect(RateInterval.garwood(events: 1, exposure: .infinity) == nil)
  }

  @Test("what varies together varies less in a quotient")
  func covariance() throws {
    let above = Quotient.Part(10, standardError: 1)
    let below = Quotient.Part(20, standardError: 2)
    let same = try #require(Quotient(above, over: below, covariance: 2))
    #expect(same.standardError == 0)
  }
}
