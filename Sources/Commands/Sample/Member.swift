import Statistics

/// A member of the panel, with what does not change from season to season.
struct Member: Sendable {
  /// `C007-03`: cooperative and place in its panel.
  let id: String
  let name: String
  let isWoman: Bool
  let birthYear: Int
  /// The year of joining; no row of the panel is older.
  let joined: Int
  let hectares: Double
  /// Kilometres from the farm to the cooperative's store.
  let distance: Double
  /// Yield relative to the cooperative's mean.
  let skill: Double
  /// Loyalty beyond the cooperative's, in share delivered.
  let attachment: Double
  /// How readily this member is in debt, relative to the others.
  let proneness: Double
  /// Whether the trees bear well in even seasons or in odd ones.
  let bearsInEvenSeasons: Bool

  /// Draws the panel of one cooperative.
  static func panel(of cooperative: Cooperative, _ parameters: FederationParameters) -> [Member] {
    var draws = SeededGenerator(
      seed: parameters.seed, stream: .members, index: cooperative.number)
    let usualHectares = draws.between(3.2, 4.8)
    return (1...parameters.sampledMembers).map { place in
      Member(
        id: cooperative.id + "-" + UntidyWriting.padded(place, to: 2),
        usualHectares: usualHectares, cooperative: cooperative, parameters: parameters,
        draws: &draws)
    }
  }

  private init(
    id: String, usualHectares: Double, cooperative: Cooperative,
    parameters: FederationParameters, draws: inout SeededGenerator
  ) {
    self.id = id
    isWoman = draws.happens(0.27)
    name = InventedNames.person(woman: isWoman, &draws)
    birthYear = parameters.firstSeason - draws.whole(24...66)
    let firstYear = max(cooperative.founded, birthYear + 18)
    joined = draws.whole(firstYear...max(firstYear, parameters.firstSeason + 1))
    hectares = (usualHectares + 1.2 * draws.normal()).held(in: 0.75...12).rounded(decimals: 2)
    distance = draws.between(0.5, 24).rounded(decimals: 1)
    skill = 1 + 0.12 * draws.normal()
    // Larger farms reach traders more easily, which the pooled regression cannot hold constant.
    attachment = parameters.memberSpread * draws.normal() - 0.01 * (hectares - usualHectares)
    proneness = draws.normal()
    bearsInEvenSeasons = draws.happens(0.5)
  }
}
