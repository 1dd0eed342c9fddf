/// `truth/break-even.csv`: what each cooperative truly needed and sold, which no analysis may read.
///
/// The labels that an analysis of reports and accounts should find again within its intervals.
struct BreakEvenLabels {
  let federation: Federation

  var file: SampleFile {
    let header = ["coop_id", "season", "break_even", "sold", "covers"]
    return SampleFile(
      "truth/break-even.csv", text: UntidyWriting.table([header] + federation.campaigns.map(line)))
  }

  private func line(_ campaign: Campaign) -> [String] {
    let need = OfficeEconomy.breakEven(members: campaign.members)
    return [
      campaign.cooperative.id, String(campaign.season), UntidyWriting.number(need, decimals: 0),
      UntidyWriting.number(campaign.sold, decimals: 0), String(campaign.sold >= need),
    ]
  }
}
