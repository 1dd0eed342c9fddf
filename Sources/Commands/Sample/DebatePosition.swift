import Statistics

/// The sides that a member takes in the debate on markets, each from 1 to 5 with 3 in between.
///
/// The three answers go together: who is for the market in one question mostly is in the others.
struct DebatePosition {
  /// Whether access to markets makes dependent, 1, or develops, 5.
  let marketAccess: String
  /// Whether the globalisation of markets can be reversed, 1, or is inevitable, 5.
  let globalisation: String
  /// Whether smallholders cannot compete, 1, or are entrepreneurs, 5.
  let smallholder: String

  /// Who lives near the store and has no debt is more often for the market.
  init(of harvest: MemberHarvest, _ draws: inout SeededGenerator) {
    let far = harvest.member.distance / 30 + (harvest.indebted ? 0.2 : 0)
    let side = draws.happens((0.85 - far).held(in: 0.1...0.9)) ? 1.0 : -1.0
    marketAccess = Self.answer(3 + 1.4 * side, &draws)
    globalisation = Self.answer(3.3 + 1.1 * side, &draws)
    smallholder = Self.answer(3 + 0.9 * side, &draws)
  }

  private static func answer(_ level: Double, _ draws: inout SeededGenerator) -> String {
    draws.happens(0.03) ? "98" : String(Int((level + draws.normal()).rounded().held(in: 1...5)))
  }
}
