import Statistics
import TestSupport
import Testing

/// statsmodels 0.14 on the logarithms of the monthly ICO prices of arabica and robusta.
@Suite("Price transmission", .enabled(if: Shared.isPresent))
struct CointegrationTests {
  private func prices(_ column: String) throws -> TimeSeries {
    let cells = try sharedNumbers("data/prices/coffee_price_monthly.csv", column)
    return try TimeSeries(cells.compactMap { $0 }).logarithms()
  }

  private func isNear(_ found: Double, _ expected: Double) -> Bool {
    (found - expected).magnitude <= 1e-9 * expected.magnitude
  }

  @Test("Engle and Granger's test is that of statsmodels", arguments: [nil, 1])
  func engleGranger(lags: Int?) throws {
    let test = try Cointegration(of: prices("arabica"), by: prices("robustas"), lags: lags)
    #expect(isNear(test.statistic, -3.406248344003091) && test.lags == 1)
    #expect(isNear(test.pValue, 0.04166119572470082))
    #expect(isNear(test.criticalValues[0], -3.9185669544039614))
    #expect(isNear(test.criticalValues[1], -3.3484267887614716))
    #expect(isNear(test.criticalValues[2], -3.052977433428493))
    #expect(isNear(test.intercept, 1.7439857713641282) && isNear(test.slope, 0.7037545721386325))
  }

  @Test("Dickey and Fuller's test is that of statsmodels")
  func unitRoot() throws {
    let chosen = try UnitRootTest(of: prices("arabica"))
    #expect(
      isNear(chosen.statistic, -2.979666897146438) && isNear(chosen.pValue, 0.03683738273566964))
    #expect(chosen.lags == 2 && chosen.count == 496)
    let told = try UnitRootTest(of: prices("robustas"), lags: 2)
    #expect(isNear(told.statistic, -2.550550167398595) && isNear(told.pValue, 0.10365418218965983))
  }

  @Test("adjustment from above and from below is the regression of statsmodels")
  func threshold() throws {
    let relation = try Cointegration(of: prices("arabica"), by: prices("robustas"), lags: 1)
    let test = try ThresholdCointegration(of: relation)
    #expect(isNear(test.statistic, 6.019354202605585) && test.count == 497)
    #expect(isNear(test.fromAbove.speed.value, -0.03079214270995036))
    #expect(isNear(test.fromBelow.speed.standardError, 0.01682012035910458))
    let equality = try #require(test.equality)
    #expect(isNear(equality.statistic, 0.4490935679896736))
    #expect(isNear(equality.pValue, 0.503078857856783))
    #expect(test.isCointegrated && test.criticalValues.allSatisfy { $0 > 4.8 && $0 < 8 })
  }

  @Test("the error-correction models are the regressions of statsmodels")
  func errorCorrection() throws {
    let (response, driver) = (try prices("arabica"), try prices("robustas"))
    let relation = try Cointegration(of: response, by: driver, lags: 1)
    let model = try ErrorCorrection(of: response, by: driver, around: relation)
    #expect(isNear(model.both.speed.value, -0.037644944754120703) && model.count == 497)
    #expect(isNear(model.both.speed.standardError, 0.0105959574244554))
    #expect(isNear(model.immediate.value, 0.87763485455237211))
    #expect(isNear(model.fromAbove.speed.value, -0.033082595292606640))
    #expect(isNear(model.fromBelow.speed.value, -0.044241859936120100))
    let equality = try #require(model.equality)
    #expect(isNear(equality.statistic, 0.09602415760211501))
    #expect(isNear(equality.pValue, 0.7567854734517797))
  }

  @Test("the seasons of arabica are those of statsmodels, in which rows are months from January")
  func seasons() throws {
    let cells = try sharedNumbers("data/prices/coffee_price_monthly.csv", "arabica")
    let index = try SeasonalIndex(of: TimeSeries(cells.compactMap { $0 }), periods: 12)
    #expect(isNear(index.indices[0], 1.0070350376135457))
    #expect(isNear(index.indices[11], 0.994050686883674))
    #expect(index.counts.reduce(0, +) == 499 - 12)
    let mean = index.indices.reduce(0, +) / 12
    #expect((mean - 1).magnitude < 1e-14)
  }
}
