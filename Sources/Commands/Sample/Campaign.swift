/// One cooperative in one season.
struct Campaign: Sendable {
  let cooperative: Cooperative
  /// The year in whose April the season starts.
  let season: Int
  /// Members of the cooperative, all of them.
  let members: Int
  let terms: PaymentTerms
  let notes: [PriceNote]
  let harvests: [MemberHarvest]

  /// How many members each one of the panel stands for.
  var weight: Double {
    (Double(members) / Double(max(1, harvests.count))).rounded(decimals: 3)
  }

  /// Quintals of green coffee sold through the cooperative, all its members together.
  var sold: Double { weight * harvests.reduce(0) { $0 + $1.delivered } }

  /// The part of the panel that is in debt.
  var debtShare: Double {
    Double(harvests.count { $0.indebted }) / Double(max(1, harvests.count))
  }

  /// How much more than the cooperative traders paid, relative to what they paid.
  ///
  /// Each delivery is compared with the note nearest to it, its final payment discounted; one with
  /// no note within reach has no say. Until deliveries have amounts their planned parts weigh,
  /// which differ from the amounts only by the members' shares.
  func gap(rate: Double) -> Double {
    var weights = 0.0
    var sum = 0.0
    for harvest in harvests {
      for delivery in harvest.deliveries {
        guard let note = PriceNote.nearest(to: delivery.day, in: notes) else { continue }
        let weight = harvest.marketable * delivery.part
        let paid = terms.effective(delay: delivery.delay, rate: rate)
        weights += weight
        sum += weight * (note.price - paid) / note.price
      }
    }
    return weights > 0 ? sum / weights : 0
  }

  /// The same season with other harvests.
  func with(_ harvests: [MemberHarvest]) -> Campaign {
    Campaign(
      cooperative: cooperative, season: season, members: members, terms: terms, notes: notes,
      harvests: harvests)
  }
}
