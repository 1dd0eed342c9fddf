import Statistics

/// `yearly-reports/<season>.csv`: what the cooperatives sent to the federation's office.
///
/// Decimal commas and `s/d` (sin dato, no data); quantities in the unit and state that each
/// office keeps its books in. Totals agree with the panel's weighted sums within two per cent.
struct YearlyReports {
  let federation: Federation

  var files: [SampleFile] {
    var draws = SeededGenerator(seed: federation.parameters.seed, stream: .reports)
    return federation.parameters.years.map { season in
      let lines = federation.campaigns(in: season).map { line($0, &draws) }
      return SampleFile(
        "yearly-reports/\(season).csv", text: written([header] + lines, in: season))
    }
  }

  private let header = [
    "coop_id", "season", "region", "members", "inscritos", "AREA TOTAL (ha)", "cosecha", "vendido",
    "unidad", "estado",
  ]

  /// Every fourth year somebody saves from a spreadsheet on another system: byte order mark, CR LF.
  private func written(_ lines: [[String]], in season: Int) -> String {
    guard season.isMultiple(of: 4) else { return UntidyWriting.table(lines) }
    return "\u{FEFF}" + UntidyWriting.table(lines, end: "\r\n")
  }

  private func line(_ campaign: Campaign, _ draws: inout SeededGenerator) -> [String] {
    let form = form(of: campaign.cooperative)
    let area = total(campaign, \.member.hectares) * (1 + 0.01 * draws.normal())
    let harvest = total(campaign, \.harvested) * (1 + 0.01 * draws.normal())
    let sold = total(campaign, \.delivered) * (1 + 0.01 * draws.normal())
    return [
      campaign.cooperative.id, String(campaign.season), campaign.cooperative.region,
      String(campaign.members), String(registered(campaign)),
      unknown(0.02, &draws) ?? comma(area, decimals: 1),
      unknown(0.02, &draws) ?? quantity(harvest, form),
      unknown(0.01, &draws) ?? quantity(sold, form), form.unit, form.state,
    ]
  }

  /// Who is on the list, those included who left without saying so: a part of each cooperative's own.
  private func registered(_ campaign: Campaign) -> Int {
    var draws = SeededGenerator(
      seed: federation.parameters.seed, stream: .registration, index: campaign.cooperative.number)
    return Int(Double(campaign.members) * draws.between(1.02, 1.35))
  }

  private func total(_ campaign: Campaign, _ of: (MemberHarvest) -> Double) -> Double {
    campaign.weight * campaign.harvests.reduce(0) { $0 + of($1) }
  }

  /// What an office keeps its books in does not change.
  private func form(of cooperative: Cooperative) -> DeliveryForm {
    switch cooperative.number % 5 {
    case 0, 1: .quintalsOfParchment
    case 2: .kilogramsOfParchment
    case 3: .kilogramsOfGreen
    default: .quintalsOfGreen
    }
  }

  private func unknown(_ probability: Double, _ draws: inout SeededGenerator) -> String? {
    draws.happens(probability) ? "s/d" : nil
  }

  private func quantity(_ green: Double, _ form: DeliveryForm) -> String {
    comma(green / form.quintals, decimals: form.unit == "kg" ? 0 : 1)
  }

  private func comma(_ value: Double, decimals: Int) -> String {
    UntidyWriting.cell(UntidyWriting.number(value, decimals: decimals, mark: ","))
  }
}
