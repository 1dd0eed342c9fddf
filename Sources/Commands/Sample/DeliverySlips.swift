/// `deliveries/<season>.csv`: the slips of the cooperatives' stores, one line per delivery.
///
/// Semicolons and decimal commas, days as dd/MM/yyyy, amounts in what they were weighed in.
struct DeliverySlips {
  let federation: Federation

  var files: [SampleFile] {
    federation.parameters.years.map { season in
      let lines = federation.campaigns(in: season).flatMap(lines)
      return SampleFile(
        "deliveries/\(season).csv",
        text: UntidyWriting.table([header] + lines + misread(in: season), separator: ";"))
    }
  }

  private let header = [
    "member_id", "date", "cantidad", "unidad", "estado", "advance", "final", "final_date",
  ]

  private func lines(_ campaign: Campaign) -> [[String]] {
    campaign.harvests.flatMap { harvest in
      harvest.deliveries.map { line($0, of: harvest.member, campaign.terms) }
    }
  }

  private func line(_ delivery: Delivery, of member: Member, _ terms: PaymentTerms) -> [String] {
    let form = delivery.form
    return [
      member.id, UntidyWriting.slipDay(delivery.day),
      UntidyWriting.number(delivery.amount, decimals: form.decimals, mark: ","), form.unit,
      form.state, UntidyWriting.number(terms.advance, decimals: 1, mark: ","),
      UntidyWriting.number(terms.final, decimals: 1, mark: ","),
      UntidyWriting.slipDay(delivery.finalDay),
    ]
  }

  /// Every third year one slip was typed in that nobody could read: a day that no month has.
  private func misread(in season: Int) -> [[String]] {
    guard season.isMultiple(of: 3), let campaign = federation.campaigns(in: season).first,
      let harvest = campaign.harvests.first(where: { !$0.deliveries.isEmpty }),
      let delivery = harvest.deliveries.first
    else { return [] }
    var line = line(delivery, of: harvest.member, campaign.terms)
    line[1] = "31/06/\(season)"
    return [line]
  }
}
