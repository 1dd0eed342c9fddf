import Statistics

/// What traders paid in cash near a cooperative on one day, PEN per quintal of green coffee.
struct PriceNote: Sendable {
  let day: Int
  let price: Double

  /// Notes of one season around a level, each close to the one before.
  static func drawn(
    around level: Double, _ calendar: HarvestCalendar, _ draws: inout SeededGenerator
  ) -> [PriceNote] {
    var deviation = 0.0
    return calendar.noteDays.map { day in
      deviation = 0.6 * deviation + 0.02 * draws.normal()
      return PriceNote(day: day, price: (level * (1 + deviation)).rounded(decimals: 1))
    }
  }

  /// The note nearest to a day, if one is within reach.
  static func nearest(to day: Int, in notes: [PriceNote]) -> PriceNote? {
    let nearest = notes.min { abs($0.day - day) < abs($1.day - day) }
    return nearest.flatMap { abs($0.day - day) <= HarvestCalendar.reach ? $0 : nil }
  }
}
