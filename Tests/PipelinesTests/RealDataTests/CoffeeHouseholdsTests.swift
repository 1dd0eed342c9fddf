import TestSupport
import Testing

/// The coffee growers of RHoMIS, recomputed by a slow and plain reading.
@Suite("Coffee households", .enabled(if: Shared.isPresent))
struct CoffeeHouseholdsTests {
  /// One household's coffee; missing amounts are nil.
  private struct Grower {
    let project: String
    let country: String
    let harvest: Double?
    let sold: Double?
    let owned: Double?
    let cultivated: Double?
  }

  private let growers: [Grower]
  /// How many households of each project are in the file, growers or not.
  private let sizes: [String: Int]
  private let published: PublishedPipeline

  init() throws {
    let households = Dictionary(
      try RealData.rows("household/rhomis_households.csv").map { ($0["hhid"] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    growers = try RealData.rows("household/rhomis_crops.csv").filter { $0["name"] == "coffee" }
      .map { crop in
        let household = households[crop["hhid"] ?? ""] ?? [:]
        return Grower(
          project: household["id_form"] ?? "", country: household["country"] ?? "",
          harvest: Double(crop["harvest_kg"] ?? ""),
          sold: Double(crop["sold_kg"] ?? ""), owned: Double(household["land_owned_ha"] ?? ""),
          cultivated: Double(household["land_cultivated_ha"] ?? ""))
      }
    sizes = households.values.reduce(into: [:]) { $0[$1["id_form"] ?? "", default: 0] += 1 }
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

  /// The standard error of what is sold over what is harvested, households drawn in each project.
  ///
  /// Who does not grow coffee, or was not asked how much, is in the project and adds nothing.
  private var soldShareError: Double {
    let known = growers.filter { $0.harvest != nil && $0.sold != nil }
    let share = soldShare(known)
    let total = known.reduce(0) { $0 + ($1.harvest ?? 0) }
    let variance = Dictionary(grouping: known, by: \.project).reduce(0.0) { sum, project in
      let size = Double(sizes[project.key] ?? 0)
      let residuals = project.value.map { ($0.sold ?? 0) - share * ($0.harvest ?? 0) }
      let squares = residuals.reduce(0) { $0 + $1 * $1 }
      let residual = residuals.reduce(0, +)
      return sum + size / (size - 1) * (squares - residual * residual / size)
    }
    return variance.squareRoot() / total
  }

  @Test("the share sold has the linearised standard error of households drawn by project")
  func error() throws {
    let sales = try published.rows("all_sales.csv")
    #expect(isClose(sales.number("sold_share"), soldShare(growers), within: 1e-12))
    #expect(isClose(sales.number("sold_share_se"), soldShareError, within: 1e-10))
  }

  @Test(
    "what is estimated has an interval around it",
    arguments: ["sold_share", "mean_share", "all_sold", "land_cultivated"])
  func intervals(finding: String) throws {
    let findings = try published.rows("findings.csv")
    func number(_ column: String) throws -> Double {
      try #require(findings.number(column, where: ["finding": finding]))
    }
    #expect(try number("low") < number("value") && number("value") < number("high"))
  }

  @Test("land of a country has an interval, or is withheld with it")
  func landIntervals() throws {
    let land = try published.rows("land_intervals.csv")
    for (country, growers) in Dictionary(grouping: growers, by: \.country) {
      let low = land.number("cultivated_low", where: ["country": country])
      let high = land.number("cultivated_high", where: ["country": country])
      #expect((low != nil) == (growers.count >= 5) && (high != nil) == (growers.count >= 5))
    }
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
