import Statistics
import Testing

/// The worked examples of F12.1, F12.2 and F12.6: eight monthly prices.
@Suite("Volatility and instability of prices")
struct VolatilityTests {
  private let prices: [Double] = [120, 126, 118, 130, 145, 139, 150, 142]

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { ($0 - expected).magnitude <= 1e-13 * max(1, expected.magnitude) } ?? false
  }

  @Test("the worked example has its deviation, its interval and its volatility of a year")
  func volatility() throws {
    let volatility = try Volatility(of: TimeSeries(prices))
    #expect(isNear(volatility.deviation, 0.07586186322142799))
    #expect(isNear(volatility.interval().low, 0.04888488457335545))
    #expect(isNear(volatility.interval().high, 0.16705283825541062))
    #expect(volatility.isUncorrelated)
    #expect(isNear(volatility.annualized(periods: 12), 0.2627932029127081))
    #expect(isNear(volatility.returns[1], -0.06559728248581287))
  }

  @Test("returns that go with those before have no volatility of a year")
  func correlated() throws {
    let steps = (0..<60).map { $0 / 10 % 2 == 0 ? 1.02 : 0.97 }
    let walk = steps.reduce(into: [100.0]) { $0.append($0[$0.count - 1] * $1) }
    let volatility = try Volatility(of: TimeSeries(walk))
    #expect(!volatility.isUncorrelated && volatility.annualized(periods: 12) == nil)
  }

  @Test("returns across a gap are left out")
  func gaps() throws {
    let series = try TimeSeries([120, 126, 118, 130, 145], at: [0, 1, 2, 4, 5])
    let returns = try series.logReturns()
    #expect(returns.times == [1, 2, 5] && returns.count == 3)
  }

  @Test("the index about a linear trend is the standard error of the fit over the mean")
  func instability() throws {
    let instability = try Instability(of: TimeSeries(prices), trend: .linear)
    #expect(isNear(instability.variation * 100, 8.925111316869774))
    #expect(isNear(instability.adjustedRSquared, 0.6959342801448067))
    #expect(isNear(instability.rSquared, 0.7393722401241201))
    #expect(isNear(instability.value * 100, 4.921498668124988))
    let unadjusted = instability.variation * (1 - instability.rSquared).squareRoot()
    #expect(isNear(unadjusted * 100, 4.5564223879539565))
    let design = LinearDesign([PreciseColumn((1...8).map(Double.init))])
    let model = try LinearModel(response: PreciseColumn(prices), design: design)
    let mean = Moments(of: prices.span).mean
    #expect(isNear(instability.value, model.sigma / mean))
  }

  @Test("of two trends the one that explains more is taken")
  func betterTrend() throws {
    let growing = (0..<12).map { 10 * Elementary.exp(0.3 * Double($0)) + ($0 % 2 == 0 ? 0.1 : 0) }
    #expect(try Instability(of: TimeSeries(growing)).trend == .logLinear)
    #expect(try Instability(of: TimeSeries([1, 2, 3.1, 4, 5.1])).trend == .linear)
    #expect(try Instability(of: TimeSeries([-1, 2, 3, 5, 4])).trend == .linear)
  }

  @Test("a trend that explains nothing leaves the coefficient of variation")
  func clamped() throws {
    let instability = try Instability(of: TimeSeries([5, 3, 5, 3, 5, 3, 5]), trend: .linear)
    #expect(instability.adjustedRSquared < 0 && instability.value == instability.variation)
  }

  @Test("the deepest fall is from 126 to 118")
  func drawdown() throws {
    let fall = try Drawdown(of: TimeSeries(prices))
    #expect(isNear(fall.share, 0.06349206349206349) && fall.peak == 1 && fall.trough == 2)
  }
}
