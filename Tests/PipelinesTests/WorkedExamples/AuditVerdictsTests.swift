import Foundation
import TestSupport
import Testing

/// Section 0 of the indicator guide, as section 2.8 amends it, against the shipped audit.
@Suite("Verdicts on the figures that reports print")
struct AuditVerdictsTests {
  @Test(
    "are those of the guide",
    arguments: [
      ("Castillo: land from members, at least 3 ha each", "ok", ""),
      ("Castillo: land from members, at most 5 ha each", "ok", ""),
      ("Castillo: harvest per hectare against USDA's mean", "ok", ""),
      ("Castillo: part of the harvest that is sold", "ambiguous", "STATE_MISMATCH"),
      ("Peru 2018: the coffee board's quintals are USDA's bags", "ok", ""),
      ("1986 to 2012: cooperatives left", "derived", ""),
      ("Reform of 1969 and Castillo's 120", "ambiguous", "BASE_MISMATCH"),
      ("China and India among all small producers", "tension", ""),
      ("Below 2 ha: farms or producers", "ambiguous", "BASE_MISMATCH"),
      ("Three quarters of the poor", "ambiguous", "BASE_MISMATCH"),
      ("Age of a small farmer", "derived", ""),
      ("La Paz: balance of opinions", "derived", ""),
      ("Guatemala: price overnight", "ambiguous", "UNIT_MISMATCH"),
      ("Hotels: people reached", "ok", ""),
      ("Families who sell through cooperatives", "derived", ""),
      ("Colombia: information centres", "derived", ""),
      ("Peru: coffee land, whole and zones", "tension", ""),
      ("Peru: part of the first zone", "tension", ""),
      ("Peru: part of the second zone", "tension", ""),
      ("Peru: part of the third zone", "tension", ""),
    ])
  func verdict(statement: String, word: String, reason: String) throws {
    let row = try #require(
      try Self.published.get().rows("audit.csv").rows.first { $0["statement"] == statement })
    #expect(row["verdict"] == word)
    #expect((row["reason"] ?? "").prefix { $0 != ":" } == reason)
  }

  @Test(
    "Pichanaki passes what is printed of it, and its farms are larger than Castillo's",
    arguments: [
      ("members", "pass", 246.0), ("harvest", "pass", 29_000), ("area", "reference", 1_600),
      ("area per member, upper end", "reference", 0.7803468208092488),
    ])
  func pichanaki(condition: String, status: String, margin: Double) throws {
    let row = try #require(
      try Self.published.get().rows("pichanaki.csv").rows.first { $0["condition"] == condition })
    #expect(row["status"] == status)
    #expect(isClose(Double(row["margin"] ?? ""), margin, within: 1e-12))
  }

  private static let published = Result {
    try PublishedPipeline(
      at: Shared.packageRoot.appendingPathComponent("Pipelines/reported_figures.json5").path)
  }
}
