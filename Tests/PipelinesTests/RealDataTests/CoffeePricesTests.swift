import TestSupport
import Testing

/// Monthly coffee prices against R (`price_volatility.json`).
@Suite("Coffee prices", .enabled(if: Shared.isPresent))
struct CoffeePricesTests {
  let published: PublishedPipeline
  let reference: Reference

  init() throws {
    published = try RealData.prices.published
    reference = try Reference("price_volatility")
  }

  @Test(
    "volatility and straying from the trend agree",
    arguments: [
      ("arabica", "arabica_ico_usc_lb"), ("robusta", "robusta_ico_usc_lb"),
      ("arabica_bank", "arabica_worldbank_usd_kg"),
    ])
  func volatility(table: String, path: String) throws {
    let moves = try published.rows(table + ".csv")
    let trend = try published.rows(table + "_trend.csv")
    let lags = reference.list("\(path)/acf_lag1_12_logret")
    for (found, expected) in [
      (moves.number("volatility"), reference.number("\(path)/log_return_sd_monthly")),
      (moves.number("mean_return"), reference.number("\(path)/log_return_mean")),
      (moves.number("autocorrelation"), lags[0]),
      (moves.number("cv"), reference.number("\(path)/cv_sample")),
      (moves.number("max_drawdown"), reference.number("\(path)/max_drawdown")),
      (trend.number("instability"), reference.number("\(path)/cuddy_della_valle_linear")),
      (trend.number("cv"), reference.number("\(path)/cv_sample")),
    ] {
      #expect(isClose(found, expected, within: 1e-9))
    }
    #expect(moves.number("volatility_n") == reference.number("\(path)/n") - 1)
  }

  @Test("seasonal indices of all months have a mean of 1")
  func seasons() throws {
    let rows = try published.rows("seasons.csv")
    #expect(rows.texts("period") == (1...12).map(String.init))
    let indices = rows.numbers("index").compactMap { $0 }
    #expect(isClose(indices.reduce(0, +) / 12, 1, within: 1e-12))
  }
}
