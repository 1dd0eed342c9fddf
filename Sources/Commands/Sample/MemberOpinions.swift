import Statistics

/// What a member answers: agreement from 1 to 5, 98 not known, 99 refused, and reasons.
struct MemberOpinions {
  private let harvest: MemberHarvest
  private let gap: Double
  private let share: Double

  init(_ harvest: MemberHarvest, gap: Double) {
    self.harvest = harvest
    self.gap = gap
    share = harvest.marketable > 0 ? harvest.delivered / harvest.marketable : 0
  }

  /// Who is paid less than traders pay finds the price less fair.
  func priceFair(_ draws: inout SeededGenerator) -> String {
    Self.answer(3.4 - 8 * gap, &draws)
  }

  /// Who is in debt cannot wait.
  func paidInTime(_ draws: inout SeededGenerator) -> String {
    Self.answer(harvest.indebted ? 2.4 : 3.3, &draws)
  }

  /// Who delivers little would rather leave.
  func wouldLeave(_ draws: inout SeededGenerator) -> String {
    Self.answer(4.4 - 3 * share, &draws)
  }

  /// Reasons for selling outside, separated by spaces; none from those who sold nothing outside.
  func whyOutside(_ draws: inout SeededGenerator) -> String? {
    guard share < 0.9 else { return nil }
    let reasons = [
      ("cash", harvest.indebted ? 0.8 : 0.4), ("price", (0.4 + 3 * gap).held(in: 0.05...0.95)),
      ("distance", harvest.member.distance / 40), ("debt", harvest.indebted ? 0.6 : 0.02),
    ]
    var named: [String] = []
    for (reason, probability) in reasons where draws.happens(probability) {
      named.append(reason)
    }
    return named.isEmpty ? "cash" : named.joined(separator: " ")
  }

  private static func answer(_ level: Double, _ draws: inout SeededGenerator) -> String {
    switch draws.uniform() {
    case ..<0.02: "98"
    case ..<0.03: "99"
    default: String(Int((level + draws.normal()).rounded().held(in: 1...5)))
    }
  }
}
