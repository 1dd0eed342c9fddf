/// What one member harvested, kept and delivered in one season.
struct MemberHarvest: Sendable {
  let member: Member
  /// Quintals of green coffee.
  let harvested: Double
  /// Quintals of green coffee kept for the household.
  let ownUse: Double
  /// Whether the member owes money this season.
  let indebted: Bool
  var deliveries: [Delivery]

  /// Quintals that could have been delivered.
  var marketable: Double { harvested - ownUse }

  /// Quintals delivered, as the written amounts give them.
  var delivered: Double { deliveries.reduce(0) { $0 + $1.quintals } }

  /// The same harvest with a share of it delivered, in amounts as people write them.
  func delivering(_ share: Double) -> MemberHarvest {
    var result = self
    for index in deliveries.indices {
      let green = share * marketable * deliveries[index].part
      result.deliveries[index].amount = deliveries[index].form.amount(of: green)
    }
    result.deliveries.removeAll { $0.amount <= 0 }
    return result
  }
}
