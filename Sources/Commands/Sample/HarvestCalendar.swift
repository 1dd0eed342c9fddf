import Statistics
import Tabular

/// When coffee is delivered and when traders' prices are noted, in one season.
///
/// The season starts in April; nearly all of the harvest comes in from April to August.
struct HarvestCalendar: Sendable {
  /// 1 April, counted from 1970-01-01.
  let firstDay: Int

  /// Days between two notes of the trader's price: odd, so that no delivery lies in the middle.
  static let noteEvery = 15
  /// How far from a delivery a note still counts.
  static let reach = 7

  init(season: Int) {
    firstDay = CivilDay(year: season, month: 4, day: 1)?.ordinal ?? 0
  }

  /// The days on which the trader's price is noted, from 8 April to the end of August.
  var noteDays: [Int] {
    (0..<10).map { firstDay + Self.reach + $0 * Self.noteEvery }
  }

  /// A day of the harvest; one in a hundred deliveries is a late one, when no price is noted.
  func deliveryDay(_ draws: inout SeededGenerator) -> Int {
    draws.happens(0.01) ? firstDay + draws.whole(200...240) : firstDay + draws.whole(0...145)
  }
}
