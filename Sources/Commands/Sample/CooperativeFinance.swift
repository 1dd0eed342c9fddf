import Statistics

/// `finance.json`: what an office costs and what a quintal leaves, with their standard errors.
///
/// Both miss the truth by as much as their standard errors say, anew in each season.
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
    let office = OfficeEconomy.cost(members: campaign.members) * exchange
    let margin = OfficeEconomy.margin * exchange
    let (officeError, marginError) = (
      OfficeEconomy.costError * office, OfficeEconomy.marginError * margin
    )
    let bookedOffice = office + officeError * draws.normal()
    let bookedMargin = margin + marginError * draws.normal().held(in: -4...4)
    return "  {\"coop_id\": \"\(campaign.cooperative.id)\", \"season\": \"\(campaign.season)\", "
      + "\"fixed_cost\": \(UntidyWriting.number(bookedOffice, decimals: 0)), "
      + "\"fixed_cost_se\": \(UntidyWriting.number(officeError, decimals: 0)), "
      + "\"margin\": \(UntidyWriting.number(bookedMargin, decimals: 2)), "
      + "\"margin_se\": \(UntidyWriting.number(marginError, decimals: 2))}"
  }
}
