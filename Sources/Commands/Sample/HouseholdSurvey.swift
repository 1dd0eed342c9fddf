import Statistics
import Tabular

/// `household-survey.json`: a survey of panel members after the last season, as Kobo exports it.
///
/// Who answers, their sex, age and hectares agree with the panel; opinions lean on what the member
/// really met: the price gap and what was delivered.
struct HouseholdSurvey {
  /// A member who is asked, with what stands behind the answers.
  private struct Respondent {
    let harvest: MemberHarvest
    let campaign: Campaign
    let position: DebatePosition
  }

  let federation: Federation

  var file: SampleFile {
    var draws = SeededGenerator(seed: federation.parameters.seed, stream: .survey)
    var positions = SeededGenerator(seed: federation.parameters.seed, stream: .debate)
    var records: [String] = []
    for campaign in federation.lastCampaigns {
      for harvest in campaign.harvests.prefix(federation.parameters.surveyedMembers) {
        let position = DebatePosition(of: harvest, &positions)
        records.append(
          record(
            records.count + 1, Respondent(harvest: harvest, campaign: campaign, position: position),
            &draws))
      }
    }
    return SampleFile(
      "household-survey.json", text: "[\n" + records.joined(separator: ",\n") + "\n]\n")
  }

  private func record(
    _ number: Int, _ person: Respondent, _ draws: inout SeededGenerator
  ) -> String {
    let day = UntidyWriting.day(firstDay + number / 6)
    let consents = !draws.happens(0.03)
    var record = KoboRecord()
    record.json("_id", String(100_000 + number))
    record.answer("start", day + "T08:12:00.000-05:00")
    record.answer("end", day + "T08:4\(draws.whole(0...9)):00.000-05:00")
    record.answer("consent", consents ? "yes" : "no")
    if consents {
      answers(of: person, into: &record, &draws)
    }
    server(number, day, into: &record, &draws)
    return "  " + record.text
  }

  /// The survey starts on 2 February after the last season's harvest.
  private var firstDay: Int {
    CivilDay(year: federation.parameters.lastSeason + 1, month: 2, day: 2)?.ordinal ?? 0
  }

  private func answers(
    of person: Respondent, into record: inout KoboRecord, _ draws: inout SeededGenerator
  ) {
    let member = person.harvest.member
    record.answer("member_code", member.id)
    record.answer("coop_id", person.campaign.cooperative.id)
    record.answer("person/sex", member.isWoman ? "woman" : "man")
    record.answer("person/age", age(of: member, &draws))
    let opinions = MemberOpinions(
      person.harvest, gap: person.campaign.gap(rate: federation.parameters.borrowingRate))
    record.answer("opinion/price_fair", opinions.priceFair(&draws))
    record.answer("opinion/paid_in_time", opinions.paidInTime(&draws))
    record.answer("opinion/would_leave", opinions.wouldLeave(&draws))
    record.answer("opinion/why_outside", opinions.whyOutside(&draws))
    record.answer("debate/market_access", person.position.marketAccess)
    record.answer("debate/globalisation", person.position.globalisation)
    record.answer("debate/smallholder", person.position.smallholder)
    plots(of: member, into: &record, &draws)
  }

  /// Some do not know or tell their age.
  private func age(of member: Member, _ draws: inout SeededGenerator) -> String? {
    draws.happens(0.04) ? nil : String(federation.parameters.lastSeason + 1 - member.birthYear)
  }

  /// One to three plots whose hectares add up to the panel's.
  private func plots(
    of member: Member, into record: inout KoboRecord, _ draws: inout SeededGenerator
  ) {
    let count = draws.whole(1...3)
    var left = Int((member.hectares * 100).rounded())
    let entries = (1...count).map { place in
      let size = place == count ? left : max(1, left * draws.whole(30...60) / 100)
      left -= size
      var plot = KoboRecord()
      plot.answer("plots/variety", draws.one(of: ["Típica", "Caturra", "Catimor", "Bourbón"]))
      plot.answer("plots/hectares", UntidyWriting.number(Double(size) / 100, decimals: 2))
      return plot.text
    }
    record.answer("plots_count", String(count))
    record.json("plots", "[" + entries.joined(separator: ", ") + "]")
  }

  /// What the server adds to every submission.
  private func server(
    _ number: Int, _ day: String, into record: inout KoboRecord, _ draws: inout SeededGenerator
  ) {
    record.answer("__version__", "vAc1986")
    record.answer("_uuid", Self.uuid(&draws))
    record.answer("_submission_time", day + "T19:30:00")
    record.json(
      "_validation_status",
      number.isMultiple(of: 9) ? "{}" : "{\"uid\": \"validation_status_approved\"}")
    record.json("_geolocation", "[null, null]")
  }

  private static func uuid(_ draws: inout SeededGenerator) -> String {
    [8, 4, 4, 4, 12].map { length in
      (0..<length).map { _ in String(draws.index(below: 16), radix: 16) }.joined()
    }.joined(separator: "-")
  }
}
