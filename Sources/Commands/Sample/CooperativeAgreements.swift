import Statistics

/// `agreements.csv`: what cooperatives asked of buyers and authorities, and what came of it.
struct CooperativeAgreements {
  let federation: Federation

  var file: SampleFile {
    var lines = [["coop_id", "season", "level", "domain", "outcome"]]
    var reaches: [Int: Negotiator] = [:]
    for campaign in federation.campaigns {
      let number = campaign.cooperative.number
      var negotiator =
        reaches[number]
        ?? Negotiator(
          SeededGenerator(
            seed: federation.parameters.seed, stream: .agreements, index: number))
      for _ in 0..<negotiator.requests() {
        lines.append(
          [campaign.cooperative.id, String(campaign.season)] + negotiator.request())
      }
      reaches[number] = negotiator
    }
    return SampleFile("agreements.csv", text: UntidyWriting.table(lines))
  }
}

/// One cooperative that asks: some reach further than others, and get more.
private struct Negotiator {
  private static let levels = ["local", "regional", "national", "international"]
  private var draws: SeededGenerator
  private let reach: Double

  init(_ draws: SeededGenerator) {
    var draws = draws
    reach = draws.uniform()
    self.draws = draws
  }

  /// How often it asks in a season.
  mutating func requests() -> Int { draws.whole(1...3) }

  /// The level, the domain and the outcome of one request.
  mutating func request() -> [String] {
    let place = Int(draws.uniform() * (1.2 + 2.8 * reach))
    let level = Self.levels[place.held(in: 0...Self.levels.count - 1)]
    let domain = draws.happens(0.7) ? "trade" : "policy"
    let luck = draws.uniform()
    let granted = 0.25 + 0.5 * reach
    return [level, domain, luck < granted ? "granted" : luck < 0.9 ? "refused" : "open"]
  }
}
