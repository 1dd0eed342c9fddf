import Foundation
import TestSupport
import Testing

/// The nested households of SAFI, walked by hand through the JSON that Foundation reads.
@Suite("SAFI households", .enabled(if: Shared.isPresent))
struct SAFITests {
  private typealias Record = [String: Any]

  private let households: [Record]
  private let published: PublishedPipeline

  init() throws {
    let bytes = Data(try Shared.bytes("data/household/safi.json"))
    households = try #require(JSONSerialization.jsonObject(with: bytes) as? [Record])
    published = try RealData.safi.published
  }

  private func list(_ record: Record, _ key: String) -> [Record] { record[key] as? [Record] ?? [] }

  private func households(_ answer: String) -> [Record] {
    households.filter { $0["A12_agr_assoc"] as? String == answer }
  }

  private func hectares(_ household: Record) -> Double {
    list(household, "D_plots").reduce(0) { $0 + ($1["D02_total_plot"] as? Double ?? 0) }
  }

  /// The prices of maize that households with this answer were paid.
  private func maizePrices(_ answer: String) -> [Double] {
    households(answer).flatMap { list($0, "D_plots") }.flatMap { list($0, "D_crops") }
      .filter { $0["D_curr_crop"] as? String == "maize" }.flatMap { list($0, "D_repeat_times") }
      .compactMap { $0["D25_price"] as? Double }
  }

  @Test("members and their land are counted as by hand", arguments: ["yes", "no"])
  func membership(answer: String) throws {
    let rows = try published.rows("membership.csv")
    let group = households(answer)
    let total = group.map(hectares).reduce(0, +)
    let row = ["member": answer]
    #expect(rows.number("households", where: row) == Double(group.count))
    #expect(
      rows.number("plots", where: row)
        == Double(group.map { list($0, "D_plots").count }.reduce(0, +)))
    #expect(isClose(rows.number("hectares", where: row), total, within: 1e-12))
    #expect(
      isClose(rows.number("mean_hectares", where: row), total / Double(group.count), within: 1e-12))
  }

  @Test("prices of maize are found three lists deep", arguments: ["yes", "no"])
  func maize(answer: String) throws {
    let prices = maizePrices(answer).sorted()
    let row = ["member": answer]
    let rows = try published.rows("maize.csv")
    #expect(rows.number("sales", where: row) == Double(prices.count))
    let mean = prices.reduce(0, +) / Double(prices.count)
    #expect(isClose(rows.number("mean_price", where: row), mean, within: 1e-12))
    let middle = (prices[(prices.count - 1) / 2] + prices[prices.count / 2]) / 2
    #expect(isClose(rows.number("median_price", where: row), middle, within: 1e-12))
  }

  @Test("the share of members is a finding without an interval")
  func share() throws {
    let findings = try published.rows("findings.csv")
    let row = ["finding": "members"]
    #expect(isClose(findings.number("value", where: row), 76.0 / 131, within: 1e-12))
    #expect(findings.number("low", where: row) == nil)
  }

  @Test("prices of fewer than five households are withheld")
  func smallCells() throws {
    var cells: [[String]: Set<String>] = [:]
    for household in households {
      for crop in list(household, "D_plots").flatMap({ list($0, "D_crops") }) {
        for sale in list(crop, "D_repeat_times") where sale["D25_price"] is Double {
          let names = [crop["D_curr_crop"], sale["D11_harvst_unit"], household["A12_agr_assoc"]]
          let person = household["instanceID"] as? String ?? ""
          cells[names.map { $0 as? String ?? "" }, default: []].insert(person)
        }
      }
    }
    let rows = try published.rows("prices.csv")
    #expect(rows.rows.count == cells.count)
    for (names, persons) in cells {
      let row = ["crop": names[0], "unit": names[1], "member": names[2]]
      #expect((rows.number("median_price", where: row) != nil) == (persons.count >= 5), "\(names)")
    }
  }
}
