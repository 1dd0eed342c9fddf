import Tabular

/// A number of days, weeks, months or years.
struct TimeSpan: Sendable, Equatable {
  private let days: Int
  private let months: Int

  /// Reads `45 days`, `1 month`; nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), (0...100_000).contains(count) else {
      return nil
    }
    switch parts[1] {
    case "day", "days": (days, months) = (count, 0)
    case "week", "weeks": (days, months) = (count * 7, 0)
    case "month", "months": (days, months) = (0, count)
    case "year", "years": (days, months) = (0, count * 12)
    default: return nil
    }
  }

  /// The span as `init` reads it, in days or months.
  var text: String { months > 0 ? "\(months) months" : "\(days) days" }

  /// The day that lies so long before another, both counted from 1970-01-01; months end no later
  /// than their last day.
  func before(_ day: Int) -> Int {
    guard months > 0 else { return day - days }
    let civil = CivilDay(ordinal: day)
    let month = civil.year * 12 + civil.month - 1 - months
    let (year, number) = (month / 12, month % 12 + 1)
    guard month >= 12 else { return .min }
    let last = CivilDay.daysInMonth(number, of: year)
    return CivilDay(year: year, month: number, day: min(civil.day, last))?.ordinal ?? .min
  }
}
