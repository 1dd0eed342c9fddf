import Statistics

/// Draws the seasons of one cooperative, one after the other.
struct CampaignHistory {
  private let parameters: FederationParameters
  private let cooperative: Cooperative
  private let panel: [Member]
  private let shares: DeliveryShares
  /// How much worse than others this cooperative pays in all seasons.
  private let usualGap: Double
  private var draws: SeededGenerator
  private var members: Double

  init(_ cooperative: Cooperative, _ parameters: FederationParameters) {
    self.parameters = parameters
    self.cooperative = cooperative
    panel = MemberPanel.drawn(cooperative, parameters)
    draws = SeededGenerator(seed: parameters.seed, stream: .campaigns, index: cooperative.number)
    usualGap = 0.02 * draws.normal()
    // A cooperative that pays badly is also less loved: without member effects the slope is
    // overstated.
    shares = DeliveryShares(
      parameters: parameters, cooperative: 0.03 * draws.normal() - 1.0 * usualGap)
    members = Double(cooperative.firstMembers)
  }

  /// The cooperative's next season.
  mutating func next(_ world: WorldSeason) -> Campaign {
    members = (members * (1 + 0.03 * draws.normal())).held(in: smallest...1000)
    let calendar = HarvestCalendar(season: world.season)
    let traders = world.pricePerQuintal * (0.80 + 0.02 * draws.normal())
    let gap =
      0.04 + usualGap + 0.15 * world.change + parameters.gapSpread * draws.normal()
    let campaign = Campaign(
      cooperative: cooperative, season: world.season, members: Int(members),
      terms: PaymentTerms(
        effective: traders * (1 - gap.held(in: -0.25...0.35)), rate: parameters.borrowingRate),
      notes: PriceNote.drawn(around: traders, calendar, &draws),
      harvests: harvests(in: calendar, season: world.season))
    return shares.weighed(campaign, mood: world.mood, &draws)
  }

  /// Never fewer members than the panel has.
  private var smallest: Double { Double(max(30, panel.count)) }

  /// The panel's harvests: who had joined, less the few that could not be interviewed.
  private mutating func harvests(
    in calendar: HarvestCalendar, season: Int
  ) -> [MemberHarvest] {
    let weather = 1 + 0.08 * draws.normal()
    var present: [Member] = []
    for member in panel where member.joined <= season && !draws.happens(0.015) {
      present.append(member)
    }
    let indebted = indebted(present)
    return present.map { member in
      harvest(of: member, yield: 15 * weather * bearing(member, season), calendar, indebted)
    }
  }

  /// Coffee bears every other year, more or less.
  private func bearing(_ member: Member, _ season: Int) -> Double {
    (season.isMultiple(of: 2) == member.bearsInEvenSeasons) ? 1.1 : 0.9
  }

  /// The ids of the members in debt: always the same part of those present, mostly the same people.
  private mutating func indebted(_ present: [Member]) -> Set<String> {
    let count = Int((parameters.debtShare * Double(present.count)).rounded())
    var ranked: [(id: String, need: Double)] = []
    for member in present { ranked.append((member.id, member.proneness + 0.6 * draws.normal())) }
    ranked.sort { ($0.need, $0.id) > ($1.need, $1.id) }
    return Set(ranked.prefix(max(0, count)).map(\.id))
  }

  /// One in a hundred harvests fails altogether.
  private mutating func harvest(
    of member: Member, yield: Double, _ calendar: HarvestCalendar, _ indebted: Set<String>
  ) -> MemberHarvest {
    let fails = draws.happens(0.01)
    let quintals = member.hectares * yield * member.skill * (1 + 0.08 * draws.normal())
    let harvested = fails ? 0 : quintals.held(in: 2...400).rounded(decimals: 1)
    let ownUse = draws.between(0.4, 1.4).rounded(decimals: 1)
    return MemberHarvest(
      member: member, harvested: harvested, ownUse: fails ? 0 : ownUse,
      indebted: indebted.contains(member.id), deliveries: Delivery.planned(calendar, &draws))
  }
}
