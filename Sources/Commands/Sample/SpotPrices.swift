/// `spot.csv`: what traders paid in cash near each cooperative.
struct SpotPrices {
  let federation: Federation

  var file: SampleFile {
    let lines = federation.campaigns.flatMap { campaign in
      campaign.notes.map { note in
        [
          campaign.cooperative.id, UntidyWriting.day(note.day),
          UntidyWriting.number(note.price, decimals: 1),
        ]
      }
    }
    return SampleFile(
      "spot.csv", text: UntidyWriting.table([["coop_id", "date", "trader_price"]] + lines))
  }
}
