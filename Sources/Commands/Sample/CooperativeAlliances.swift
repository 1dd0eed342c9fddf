import Statistics

/// `alliances.csv`: with whom the reporting cooperatives work, for what, and since when.
struct CooperativeAlliances {
  let federation: Federation

  var file: SampleFile {
    let header = ["coop_id", "partner", "sector", "purpose", "start", "end"]
    let lines = federation.lastCampaigns.flatMap { alliances(of: $0.cooperative) }
    return SampleFile("alliances.csv", text: UntidyWriting.table([header] + lines))
  }

  private func alliances(of cooperative: Cooperative) -> [[String]] {
    var draws = SeededGenerator(
      seed: federation.parameters.seed, stream: .alliances, index: cooperative.number)
    return (0..<draws.whole(2...9)).map { _ in [cooperative.id] + alliance(&draws) }
  }

  /// A partner with its sector, the purpose, the first year and the last; empty while it lasts.
  private func alliance(_ draws: inout SeededGenerator) -> [String] {
    let sector = draws.one(of: ["state", "private", "university"])
    let start = draws.whole(
      (federation.parameters.firstSeason - 6)...federation.parameters.lastSeason)
    let end = start + draws.whole(3...12)
    return [
      "\(sector) \(draws.whole(1...5))", sector,
      draws.one(of: ["research", "security", "brand"]), String(start),
      end > federation.parameters.lastSeason ? "" : String(end),
    ]
  }
}
