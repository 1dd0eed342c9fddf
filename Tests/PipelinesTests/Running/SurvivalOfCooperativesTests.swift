import Foundation
import TestSupport
import Testing

/// The shipped pipeline over the sample federation, whose register was made with known hazards.
@Suite("Survival of cooperatives")
struct SurvivalOfCooperativesTests {
  let published: PublishedPipeline

  init() throws {
    published = try PublishedPipeline(
      at: Shared.packageRoot.path + "/Pipelines/survival.json5")
  }

  @Test("the chances to close that the register was made with lie in the intervals of their rates")
  func hazards() throws {
    let rates = try published.rows("eras_by_size.csv")
    let truth = [
      ("small", "conflict", 16.0), ("large", "conflict", 11), ("small", "since then", 5),
      ("large", "since then", 3),
    ]
    for (size, era, hazard) in truth {
      let row = ["size": size, "era": era]
      let low = try #require(rates.number("closings_per_100_low", where: row))
      let high = try #require(rates.number("closings_per_100_high", where: row))
      #expect(low < hazard && hazard < high, "\(row)")
    }
  }

  @Test("years watched and closings are the same in every model")
  func sameYears() throws {
    let findings = try published.rows("findings.csv")
    let fits = try published.rows("by_year_fit.csv")
    let watched = findings.number("value", where: ["finding": "watched"])
    #expect(fits.number("rows", where: ["model": "by_year"]) == watched)
    #expect(findings.number("n", where: ["finding": "rate"]) == 137)
  }

  @Test("figures of the made-up register are called so, printed ones are not")
  func synthetic() throws {
    #expect(try published.text("figures/sizes.svg").contains("Synthetic data"))
    #expect(try published.text("figures/comparisons.svg").contains("Synthetic data"))
    #expect(try !published.text("figures/printed_counts.svg").contains("Synthetic data"))
  }

  @Test("the two printed counts make two dots and no curve")
  func twoDots() throws {
    let dots = try published.rows("figures/printed_counts.csv")
    #expect(dots.texts("year") == ["1986", "2012"])
    #expect(dots.texts("cooperatives") == ["120", "10"])
  }
}
