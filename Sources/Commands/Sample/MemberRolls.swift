/// `members/<season>.csv`: the panel of members, with how many of them each one stands for.
struct MemberRolls {
  let federation: Federation

  var files: [SampleFile] {
    federation.parameters.years.map { season in
      let lines = federation.campaigns(in: season).flatMap { campaign in
        campaign.harvests.map { line($0, campaign) }
      }
      return SampleFile("members/\(season).csv", text: UntidyWriting.table([header] + lines))
    }
  }

  private let header = [
    "member_id", "coop_id", "season", "name", "sex", "birth_year", "joined", "distance_km",
    "hectares", "harvested", "own_use", "debt", "weight",
  ]

  private func line(_ harvest: MemberHarvest, _ campaign: Campaign) -> [String] {
    let member = harvest.member
    return [
      member.id, campaign.cooperative.id, String(campaign.season), UntidyWriting.cell(member.name),
      member.isWoman ? "woman" : "man", String(member.birthYear), String(member.joined),
      UntidyWriting.number(member.distance, decimals: 1),
      UntidyWriting.number(member.hectares, decimals: 2),
      UntidyWriting.number(harvest.harvested, decimals: 1),
      UntidyWriting.number(harvest.ownUse, decimals: 1), String(harvest.indebted),
      UntidyWriting.number(campaign.weight, decimals: 3),
    ]
  }
}
