import Statistics

/// One sack after another: what a member brought to the store on one day.
struct Delivery: Sendable {
  /// The day, counted from 1970-01-01.
  let day: Int
  /// The day of the final payment.
  let finalDay: Int
  let form: DeliveryForm
  /// The part of what the member delivers in this season, 0...1.
  let part: Double
  /// The amount as written, in the unit of the form.
  var amount = 0.0

  /// Quintals of green coffee, as the written amount gives them.
  var quintals: Double { amount * form.quintals }

  /// Days from delivery to final payment.
  var delay: Int { finalDay - day }

  /// Draws when and in what form a member will deliver, before it is known how much.
  static func planned(_ calendar: HarvestCalendar, _ draws: inout SeededGenerator) -> [Delivery] {
    let count = draws.whole(2...3)
    let weights = (0..<count).map { _ in draws.between(0.6, 1.4) }
    let total = weights.reduce(0, +)
    let days = weights.map { _ in calendar.deliveryDay(&draws) }.sorted()
    let usual = form(&draws)
    return zip(days, weights).map { day, weight in
      Delivery(
        day: day, finalDay: day + draws.whole(PaymentTerms.delays), form: usual,
        part: weight / total)
    }
  }

  private static func form(_ draws: inout SeededGenerator) -> DeliveryForm {
    switch draws.uniform() {
    case ..<0.50: .quintalsOfParchment
    case ..<0.75: .kilogramsOfParchment
    case ..<0.85: .quintalsOfGreen
    case ..<0.90: .kilogramsOfGreen
    default: .tinsOfCherry
    }
  }
}
