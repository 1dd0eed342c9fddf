import Foundation
import Statistics
import TestSupport

/// R 4.2.2: monthly coffee prices of the ICO and the World Bank.
extension Agreement {
  static func prices() throws -> Agreement {
    var agreement = try Agreement("price_volatility", tolerance: 1e-10)
    let monthly = "data/prices/coffee_price_monthly.csv"
    let bank = "data/prices/worldbank_commodity_prices_monthly.csv"
    try agreement.expectPrices(monthly, "arabica", "arabica_ico_usc_lb")
    try agreement.expectPrices(monthly, "robustas", "robusta_ico_usc_lb")
    try agreement.expectPrices(bank, "coffee_arabica", "arabica_worldbank_usd_kg")
    return agreement
  }

  private mutating func expectPrices(_ file: String, _ column: String, _ path: String) throws {
    let prices = try TimeSeries(sharedNumbers(file, column).compactMap { $0 })
    expect("\(path)/n", Double(prices.count))
    expectVolatility(try Volatility(of: prices), path)
    try expectReturns(of: prices, path)
    try expectTrend(of: prices, path)
    let moments = Moments(of: prices.values.span)
    expect("\(path)/cv_sample", moments.standardDeviation.map { $0 / moments.mean })
    expect("\(path)/max_drawdown", try Drawdown(of: prices).share)
    let growth = zip(prices.values, prices.values.dropFirst()).map { ($1 - $0) / $0 }
    expect("\(path)/pct_return_sd", Moments(of: growth.span).standardDeviation)
  }

  private mutating func expectVolatility(_ volatility: Volatility, _ path: String) {
    expect("\(path)/log_return_mean", volatility.mean, tolerance: 1e-9)
    expect("\(path)/log_return_sd_monthly", volatility.deviation)
    // Acopio gives no yearly number here, because returns go with those before; R multiplies.
    expect("\(path)/annualised_sqrt12", volatility.deviation * 12.0.squareRoot())
    expect("\(path)/coppock_like_exp_sd_log_minus1", Elementary.expm1(volatility.deviation))
    expect("\(path)/ewma_lambda0.94_last_sd", volatility.weightedDeviation())
    expect("\(path)/semi_deviation_down", volatility.downward)
    expect("\(path)/mean_abs_logret", volatility.meanSize)
  }

  private mutating func expectReturns(of prices: TimeSeries, _ path: String) throws {
    let returns = try prices.logReturns().values
    let lags = 1...12
    expect(
      "\(path)/acf_lag1_12_logret",
      lags.map { Autocorrelation.coefficient(of: returns.span, lag: $0) }, tolerance: 1e-9)
    expect(
      "\(path)/acf_lag1_12_level",
      lags.map { Autocorrelation.coefficient(of: prices.values.span, lag: $0) })
    let test = Autocorrelation.ljungBox(of: returns.span, lags: 12)
    expect("\(path)/ljung_box_12", test?.statistic)
    // R takes the tail as 1 - p, which leaves it no more digits than 1 has.
    expect("\(path)/ljung_box_p", test?.pValue, absolute: 2e-16)
    let rolling = (12...returns.count).map { end in
      Moments(of: Array(returns[(end - 12)..<end]).span).standardDeviation
    }
    expect("\(path)/rolling12_all", rolling)
    expect("\(path)/rolling12_first", rolling.first ?? nil)
    expect("\(path)/rolling12_last", rolling.last ?? nil)
    expect("\(path)/rolling12_max", rolling.compactMap { $0 }.max())
  }

  private mutating func expectTrend(of prices: TimeSeries, _ path: String) throws {
    expect("\(path)/cuddy_della_valle_linear", try Instability(of: prices, trend: .linear).value)
    expect(
      "\(path)/loglin_trend_growth_per_month",
      try Instability(of: prices, trend: .logLinear).slope)
  }
}
