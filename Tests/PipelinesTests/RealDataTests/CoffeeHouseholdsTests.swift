import TestSupport
import Testing

/// The coffee growers of RHoMIS, recomputed by a slow and plain reading.
@Suite("Coffee households", .enabled(if: Shared.isPresent))
struct CoffeeHouseholdsTests {
  /// One household's coffee; missing amounts are nil.
  private struct Grower {
    let country: String
    let harvest: Double?
    let sold: Double?
    let owned: Double?
    let cultivated: Double?
  }

  private let growers: [Grower]
  private let published: PublishedPipeline

  init() throws {
    let households = Dictionary(
      try RealData.rows("household/rhomis_households.csv").map { ($0["hhid"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    growers = try RealData.rows("household/rhomis_crops.csv").filter { $0["name"] == "coffee" }
      .map { crop in
        let household = households[crop["hhid"] ?? ""] ?? [:]
        return Grower(
          country: household["country"] ?? "", harvest: Double(crop["harvest_kg"] ?? ""),
          sold: Double(crop["sold_kg"] ?? ""), owned: Double(household["land_owned_ha"] ?? ""),
          cultivated: Double(household["land_cultivated_ha"] ?? ""))
      }
    published = try RealData.coffeeHouseholds.published
  }

  /// Sold over harvested, where both are known.
  private func soldShare(_ growers: [Grower]) -> Double {
    let known = growers.filter { $0.harvest != nil && $0.sold != nil }
    return known.reduce(0) { $0 + ($1.sold ?? 0) } / known.reduce(0) { $0 + ($1.harvest ?? 0) }
  }

  private func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  @Test("findings are those of a plain reading")
  func findings() throws {
    let findings = try published.rows("findings.csv")
    func value(_ name: String) -> Double? { findings.number("value", where: ["finding": name]) }
    let known = growers.compactMap { grower in
      grower.harvest.flatMap { harvest in grower.sold.map { (sold: $0, harvest: harvest) } }
    }
    let mean = known.reduce(0) { $0 + $1.sold / $1.harvest } / Double(known.count)
    let allSold = Double(known.filter { $0.sold >= $0.harvest }.count) / Double(known.count)
    #expect(value("households_growing") == 237)
    #expect(isClose(value("sold_share"), soldShare(growers), within: 1e-12))
    #expect(isClose(value("mean_share"), mean, within: 1e-12))
    #expect(isClose(value("all_sold"), allSold, within: 1e-12))
    #expect(
      isClose(value("land_cultivated"), median(growers.compactMap(\.cultivated)), within: 1e-12))
  }

  @Test("no design is declared, so no finding has an interval, and its n is counted")
  func intervals() throws {
    let findings = try published.rows("findings.csv")
    #expect(findings.rows.allSatisfy { $0["low"] == "" && $0["high"] == "" })
    #expect(findings.number("n", where: ["finding": "households_growing"]) == 237)
  }

  @Test("sales of countries with five households and more are shown, others withheld")
  func sales() throws {
    let sales = try published.rows("sales.csv")
    let known = growers.filter { $0.harvest != nil && $0.sold != nil }
    let byCountry = Dictionary(grouping: known, by: \.country)
    #expect(sales.rows.count == byCountry.count)
    for (country, growers) in byCountry {
      let row = ["country": country]
      let shown = growers.count >= 5
      #expect(sales.number("households", where: row) == (shown ? Double(growers.count) : nil))
      let share = sales.number("sold_share", where: row)
      #expect(shown ? isClose(share, soldShare(growers), within: 1e-12) : share == nil)
    }
  }

  @Test("land of countries with five growers and more is shown, others withheld")
  func land() throws {
    let land = try published.rows("land.csv")
    let byCountry = Dictionary(grouping: growers, by: \.country)
    #expect(land.rows.count == byCountry.count)
    for (country, growers) in byCountry {
      let found = land.number("cultivated", where: ["country": country])
      let expected = median(growers.compactMap(\.cultivated))
      #expect(growers.count >= 5 ? isClose(found, expected, within: 1e-12) : found == nil)
    }
  }

  @Test("households with more than 100 ha are told, and stay in")
  func slips() throws {
    let large = growers.filter { ($0.owned ?? 0) > 100 }.count
    #expect(large == 3)
    #expect(try published.text("manifest.json").contains("owned <= $largest"))
  }
}
