import Statistics

/// What one member says about one season; amounts are in PEN.
struct MemberInterview {
  /// Meetings that a cooperative holds in a season.
  static let meetings = 6
  /// Services that a cooperative offers: credit, advice, fertiliser, transport.
  static let offered = 4

  /// What the household earned, from coffee sold here and elsewhere and from other work.
  let income: Double
  /// What it has put by.
  let savings: Double
  /// What it owed the cooperative this season.
  let owed: Double
  /// What of that it paid back.
  let repaid: Double
  /// Meetings attended.
  let attended: Int
  /// Services used, of those offered.
  let services: Int
  /// Whether the member asked to leave; most are talked round.
  let asksToLeave: Bool

  init(
    _ harvest: MemberHarvest, of campaign: Campaign, _ strain: MemberStrain,
    _ draws: inout SeededGenerator
  ) {
    let isPoor = harvest.indebted
    income = Self.tens(campaign.revenue(of: harvest) + draws.between(1500, 6000))
    savings = Self.tens(isPoor ? draws.between(50, 900) : draws.between(300, 3000))
    owed = draws.happens(0.6) ? Self.tens(draws.between(300, 2500)) : 0
    repaid = Self.tens(owed * (strain.repayment + 0.06 * draws.normal()).held(in: 0...1))
    attended = (0..<Self.meetings).count { _ in draws.happens(strain.attendance) }
    services = (0..<Self.offered).count { _ in draws.happens(isPoor ? 0.6 : 0.45) }
    asksToLeave = draws.happens(strain.leaving)
  }

  private static func tens(_ amount: Double) -> Double { (amount / 10).rounded() * 10 }
}

extension Campaign {
  /// What a member's coffee brought: the cooperative's price for what was delivered, the traders'
  /// for the rest.
  fileprivate func revenue(of harvest: MemberHarvest) -> Double {
    let prices = notes.reduce(0) { $0 + $1.price } / Double(max(1, notes.count))
    let elsewhere = max(0, harvest.marketable - harvest.delivered)
    return harvest.delivered * (terms.advance + terms.final) + elsewhere * prices
  }
}
