import Foundation
import TestSupport
import Testing

/// The same households twice: as CSV files of Kobo's shape, and in the figures that were computed
/// straight from the JSON.
@Suite("SAFI as a Kobo export", .enabled(if: Shared.isPresent))
struct SAFIKoboTests {
  private typealias Group = [String: Any]

  private let published: PublishedPipeline
  private let expected: Group

  init() throws {
    published = try RealData.safiKobo.published
    let bytes = try Shared.bytes("data/kobo/safi_kobo_export/expected_from_json.json")
    expected = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? Group)
  }

  @Test("households, hectares and prices of maize are those of the JSON", arguments: ["yes", "no"])
  func answers(member: String) throws {
    let row = ["member": member]
    let households = (expected["households"] as? Group)?[member] as? Double
    let hectares = (expected["hectares_sum_where_unit_hactare"] as? Group)?[member] as? Double
    let maize = (expected["maize_prices"] as? Group)?[member] as? Group
    let counted = try published.rows("membership.csv").number("households", where: row)
    #expect(counted != nil && counted == households)
    let land = try published.rows("land.csv").number("hectares", where: row)
    #expect(isClose(land, try #require(hectares), within: 1e-12))
    let prices = try published.rows("maize.csv")
    #expect(prices.number("sales", where: row) == maize?["n"] as? Double)
    let mean = try #require(maize?["mean"] as? Double)
    #expect(isClose(prices.number("mean_price", where: row), mean, within: 1e-12))
  }

  @Test("no row of a repeat is lost on the way through two parents")
  func repeats() throws {
    let crops = try published.rows("repeats.csv").rows.first
    #expect(crops?["rows"] == (expected["crop_rows"] as? Int).map(String.init))
    let plots = try published.rows("land.csv").rows.compactMap { $0["plots"].flatMap(Int.init) }
    #expect(plots.reduce(0, +) == expected["plots"] as? Int)
  }

  @Test("every choice of a question of many has its share")
  func choices() throws {
    let animals = try published.rows("animals.csv").rows.compactMap { $0["level"] }
    let choices = (expected["select_multiple"] as? Group)?["F10_liv_owned"] as? [String]
    #expect(animals == choices)
  }
}
