/// `register.csv`: every cooperative since 1986, one line each, the closed ones too.
struct CooperativeRegister {
  let federation: Federation

  var file: SampleFile {
    let header = [
      "coop_id", "name", "region", "form", "founded", "ended", "first_members", "members",
    ]
    return SampleFile(
      "register.csv", text: UntidyWriting.table([header] + federation.register.map(line)))
  }

  private func line(_ cooperative: Cooperative) -> [String] {
    [
      cooperative.id, UntidyWriting.cell(cooperative.name), cooperative.region, cooperative.form,
      String(cooperative.founded), cooperative.ended.map(String.init) ?? "",
      String(cooperative.firstMembers), members(of: cooperative),
    ]
  }

  /// Today's members: of the reporting cooperatives as they report, of other living ones as at
  /// first, of closed ones none is known.
  private func members(of cooperative: Cooperative) -> String {
    guard cooperative.ended == nil else { return "" }
    let campaign = federation.lastCampaigns.first { $0.cooperative.number == cooperative.number }
    return String(campaign?.members ?? cooperative.firstMembers)
  }
}
