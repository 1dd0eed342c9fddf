import Statistics

/// `finance.json`: what an office costs and what a quintal leaves, with their standard errors.
///
/// A hundred members go with about 48,000 USD and 12 USD per quintal, whose quotient is
/// Castillo's 4,000 quintals.
struct CooperativeFinance {
  let federation: Federation

  var file: SampleFile {
    var draws = SeededGenerator(seed: federation.parameters.seed, stream: .finance)
    var exchange: [Int: Double] = [:]
    for world in federation.world { exchange[world.season] = world.exchange }
    let records = federation.campaigns.map { campaign in
      record(campaign, exchange: exchange[campaign.season] ?? 0, &draws)
    }
    return SampleFile("finance.json", text: "[\n" + records.joined(separator: ",\n") + "\n]\n")
  }

  private func record(
    _ campaign: Campaign, exchange: Double, _ draws: inout SeededGenerator
  ) -> String {
    let office = 24_000 + 240 * Double(campaign.members)
    let fixedCost = office * exchange * (1 + 0.10 * draws.normal()).held(in: 0.6...1.4)
    let margin = 12 * exchange * (1 + 0.15 * draws.normal()).held(in: 0.5...1.5)
    return "  {\"coop_id\": \"\(campaign.cooperative.id)\", \"season\": \"\(campaign.season)\", "
      + "\"fixed_cost\": \(UntidyWriting.number(fixedCost, decimals: 0)), "
      + "\"fixed_cost_se\": \(UntidyWriting.number(fixedCost / 16, decimals: 0)), "
      + "\"margin\": \(UntidyWriting.number(margin, decimals: 2)), "
      + "\"margin_se\": \(UntidyWriting.number(margin / 8, decimals: 2))}"
  }
}
