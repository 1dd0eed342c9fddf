import Statistics

/// `interviews/<season>.csv`: what the panel's members say after each season.
///
/// Income, savings, what the cooperative lent and got back, meetings, services, and who asked to
/// leave. The last four say how a cooperative holds together, which low prices strain.
struct MemberInterviews {
  let federation: Federation

  var files: [SampleFile] {
    var draws = SeededGenerator(seed: federation.parameters.seed, stream: .interviews)
    return federation.world.map { world in
      var lines = [Self.header]
      for campaign in federation.campaigns(in: world.season) {
        for harvest in campaign.harvests {
          let interview = MemberInterview(
            harvest, of: campaign, world.strain(on: federation.parameters), &draws)
          lines.append(line(interview, harvest, campaign, &draws))
        }
      }
      return SampleFile("interviews/\(world.season).csv", text: UntidyWriting.table(lines))
    }
  }

  private static let header = [
    "member_id", "season", "why_joined", "income", "savings", "owed", "repaid", "meetings",
    "attended", "services", "asked_to_leave", "why_outside",
  ]

  private func line(
    _ interview: MemberInterview, _ harvest: MemberHarvest, _ campaign: Campaign,
    _ draws: inout SeededGenerator
  ) -> [String] {
    let opinions = MemberOpinions(
      harvest, gap: campaign.gap(rate: federation.parameters.borrowingRate))
    return [
      harvest.member.id, String(campaign.season), harvest.member.motive,
      draws.happens(0.03) ? "-99" : whole(interview.income), whole(interview.savings),
      whole(interview.owed), whole(interview.repaid), String(MemberInterview.meetings),
      String(interview.attended), String(interview.services), String(interview.asksToLeave),
      opinions.whyOutside(&draws) ?? "",
    ]
  }

  private func whole(_ amount: Double) -> String { UntidyWriting.number(amount, decimals: 0) }
}

extension Member {
  /// Why the member joined, which goes with how readily he or she is in debt.
  fileprivate var motive: String {
    switch proneness {
    case ..<(-0.7): "support"
    case ..<0.6: "market"
    default: "credit"
    }
  }
}
