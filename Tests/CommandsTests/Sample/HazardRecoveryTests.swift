import Testing

@testable import Commands

/// What the shipped pipeline says of cooperatives whose chances to close are known.
@Suite("Chances to close found again")
struct HazardRecoveryTests {
  static let seeds: ClosedRange<UInt64> = 1...5

  @Test("about 95 % of the intervals hold the true rate, by size and era")
  func rates() throws {
    var held: [Bool] = []
    for files in try Self.runs.get() {
      for row in files.rows("Output/survival/eras_by_size.csv") {
        let rate = CooperativeLives.hazard(
          members: row["size"] == "large" ? CooperativeLives.large : CooperativeLives.large - 1,
          year: row["era"] == "conflict"
            ? CooperativeLives.opened : CooperativeLives.endOfViolence + 1)
        held.append(number(row["rate_low"]) <= rate && rate <= number(row["rate_high"]))
      }
    }
    #expect(held.count == 20)
    #expect(held.count { $0 } >= 18)
  }

  @Test("the interval of the ratio of sizes reaches the true ratios of the eras")
  func ratio() throws {
    for files in try Self.runs.get() {
      let findings = files.rows("Output/survival/findings.csv")
      let ratio = try #require(findings.first { $0["finding"] == "size_ratio" })
      // 1.50 in the years of conflict and 1.68 since then, by the hazards of both sizes.
      #expect(number(ratio["low"]) < 1.68 && number(ratio["high"]) > 1.50)
    }
  }

  private static let runs = Result {
    try seeds.map { seed in
      let parameters = SmallFederation.parameters(seed: seed)
      return try ShippedRun.files(
        of: "survival", over: parameters, options: ["-P", "last=\(parameters.lastSeason)"])
    }
  }
}
