import Statistics

/// Draws the members of one cooperative who are followed from season to season.
struct MemberPanel {
  private let cooperative: Cooperative
  private let parameters: FederationParameters
  /// Hectares of a farm of this cooperative, on average.
  private let usualHectares: Double
  private var draws: SeededGenerator

  /// The panel, by place.
  static func drawn(_ cooperative: Cooperative, _ parameters: FederationParameters) -> [Member] {
    var panel = MemberPanel(cooperative, parameters)
    return (1...parameters.sampledMembers).map { panel.member(at: $0) }
  }

  private init(_ cooperative: Cooperative, _ parameters: FederationParameters) {
    self.cooperative = cooperative
    self.parameters = parameters
    draws = SeededGenerator(seed: parameters.seed, stream: .members, index: cooperative.number)
    usualHectares = draws.between(3.2, 4.8)
  }

  private mutating func member(at place: Int) -> Member {
    let isWoman = draws.happens(0.27)
    let name = InventedNames.person(woman: isWoman, &draws)
    let birthYear = parameters.firstSeason - draws.whole(24...66)
    let joined = joiningYear(bornIn: birthYear)
    let hectares = (usualHectares + 1.2 * draws.normal()).held(in: 0.75...12)
      .rounded(decimals: 2)
    return Member(
      id: cooperative.id + "-" + UntidyWriting.padded(place, to: 2), name: name,
      isWoman: isWoman, birthYear: birthYear, joined: joined,
      hectares: hectares,
      distance: draws.between(0.5, 24).rounded(decimals: 1), skill: 1 + 0.12 * draws.normal(),
      attachment: attachment(hectares), proneness: draws.normal(),
      bearsInEvenSeasons: draws.happens(0.5))
  }

  /// Grown up, and not before the cooperative; some join only when the panel has begun.
  private mutating func joiningYear(bornIn birthYear: Int) -> Int {
    let first = max(cooperative.founded, birthYear + 18)
    return draws.whole(first...max(first, parameters.firstSeason + 1))
  }

  /// Larger farms reach traders more easily, which a regression without member effects misses.
  private mutating func attachment(_ hectares: Double) -> Double {
    parameters.memberSpread * draws.normal() - 0.01 * (hectares - usualHectares)
  }
}
