import Foundation
import Testing

@testable import Commands

/// What the shipped pipeline says of cooperatives whose true needs and sales are known.
@Suite("Break-even labels found again")
struct BreakEvenRecoveryTests {
  /// Seeds of small federations; the run of a hundred sets `ACOPIO_SLOW`.
  static let seeds: ClosedRange<UInt64> =
    ProcessInfo.processInfo.environment["ACOPIO_SLOW"] == "1" ? 1...100 : 1...3

  @Test("about 95 % of the intervals hold the true volume, and sure labels are hardly ever wrong")
  func labels() throws {
    var rows: [Compared] = []
    for seed in Self.seeds { rows += try compared(seed: seed) }
    let covered = rows.count { $0.low <= $0.truth && $0.truth <= $0.high }
    let sure = rows.filter { $0.status == "covers" || $0.status == "short" }
    let wrong = sure.count { ($0.status == "covers") != $0.covers }
    print(
      "\(covered) of \(rows.count) intervals hold the truth; \(wrong) of \(sure.count) labels wrong"
    )
    try #require(rows.count >= 300 && sure.count >= 100)
    #expect((0.92...0.98).contains(Double(covered) / Double(rows.count)))
    #expect(Double(wrong) / Double(sure.count) < 0.05)
  }

  @Test("what each member adds to an office is found again")
  func office() throws {
    let findings = try Self.published(seed: 1).rows("Output/viability/findings.csv")
    for (finding, truth) in [("office_base", 24_000.0), ("office_per_member", 240)] {
      let row = try #require(findings.first { $0["finding"] == finding })
      let halfWidth = (number(row["high"]) - number(row["low"])) / 2
      // Twice the interval: one seed in 20 lies outside of it.
      #expect(abs(number(row["value"]) - truth) < 2 * halfWidth, "\(finding)")
    }
  }

  /// One cooperative in one season: what the pipeline says, and what is true.
  private struct Compared {
    let low: Double
    let high: Double
    let status: String
    let truth: Double
    let covers: Bool
  }

  private func compared(seed: UInt64) throws -> [Compared] {
    let files = try Self.published(seed: seed)
    let truths = Dictionary(
      files.rows("Input/federation/truth/break-even.csv").map { ($0.campaign, $0) },
      uniquingKeysWith: { first, _ in first })
    return try files.rows("Output/viability/path.csv").compactMap { row in
      guard row["status"] != "unknown" else { return nil }
      let truth = try #require(truths[row.campaign])
      return Compared(
        low: number(row["break_even_low"]), high: number(row["break_even_high"]),
        status: row["status"] ?? "", truth: number(truth["break_even"]),
        covers: truth["covers"] == "true")
    }
  }

  /// What the pipeline reads and publishes of a small federation.
  private static func published(seed: UInt64) throws -> SampleRows {
    let parameters = SmallFederation.parameters(seed: seed)
    return try ShippedRun.files(
      of: "viability", over: parameters, options: ["-P", "season=\(parameters.lastSeason)"])
  }
}

extension [String: String] {
  /// The cooperative and the year in which its season starts.
  fileprivate var campaign: String {
    (self["coop_id"] ?? "") + " " + (self["season"] ?? "").prefix(4)
  }
}
