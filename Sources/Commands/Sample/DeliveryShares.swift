import Statistics

/// The behaviour that the price-loyalty question asks about, as the sample makes it true.
///
///     share = loyalty + cooperative + member + season + slope(debt) * gap + campaign + noise
///     slope(debt) = slope + debt slope * (in debt - part of the campaign's panel in debt)
///
/// The gap is the cooperative's of that season. The second line keeps the mean slope of every
/// campaign at `slope`, so that a regression without the interaction finds it too.
struct DeliveryShares {
  let parameters: FederationParameters
  /// What the cooperative's members have in common in all seasons.
  let cooperative: Double

  /// The campaign with its deliveries weighed.
  func weighed(
    _ campaign: Campaign, mood: Double, _ draws: inout SeededGenerator
  ) -> Campaign {
    let gap = campaign.gap(rate: parameters.borrowingRate)
    let level =
      parameters.loyalty + cooperative + mood + parameters.campaignSpread * draws.normal()
    var harvests: [MemberHarvest] = []
    for harvest in campaign.harvests {
      let share =
        level + harvest.member.attachment + slope(of: harvest, in: campaign) * gap
        + parameters.noiseSpread * draws.normal()
      harvests.append(harvest.delivering(share.held(in: 0.02...1)))
    }
    return campaign.with(harvests)
  }

  private func slope(of harvest: MemberHarvest, in campaign: Campaign) -> Double {
    parameters.slope + parameters.debtSlope * ((harvest.indebted ? 1 : 0) - campaign.debtShare)
  }
}
