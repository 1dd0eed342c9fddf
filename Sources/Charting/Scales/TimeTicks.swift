import Tabular

/// Chooses readable moments along an axis of seconds, days, months or seasons.
struct TimeTicks {
  /// How fine the data are.
  let grain: Grain
  /// The first ordinal of the data.
  let first: Int
  /// The last ordinal of the data.
  let last: Int
  /// How many labels there is room for.
  let room: Int
  /// The words of months.
  let words: Vocabulary

  /// A moment with its label: one line, or the month above its year.
  struct Moment: Equatable {
    let ordinal: Int
    let lines: [String]
  }

  /// The moments, ascending, never more than there is room for.
  var moments: [Moment] {
    guard first <= last else { return [] }
    switch grain {
    case .season: return seasons
    case .month: return months(first, last) { $0 }
    case .day: return days
    case .second: return clockTimes
    }
  }

  private var seasons: [Moment] {
    let step = Self.yearSteps.first { multiples(of: $0, first, last) <= room } ?? last - first + 1
    let start = (first + step - 1).floorDivided(by: step) * step
    let anchor = step == 1 || start > last ? first : start
    let round = Array(stride(from: anchor, through: last, by: step))
    let years = round.count == 1 && first < last && room > 1 ? [first, last] : round
    return years.map { Moment(ordinal: $0, lines: [grain.text(Int32(clamping: $0))]) }
  }

  private var days: [Moment] {
    let (start, end) = (CivilDay(ordinal: first), CivilDay(ordinal: last))
    let firstMonth = (start.year - 1970) * 12 + start.month - (start.day == 1 ? 1 : 0)
    let lastMonth = (end.year - 1970) * 12 + end.month - 1
    if lastMonth - firstMonth >= 2 { return months(firstMonth, lastMonth, at: Self.firstDay) }
    let step = [1, 2, 5, 7, 14].first { (last - first) / $0 < room } ?? last - first + 1
    return stride(from: first, through: last, by: step).map { ordinal in
      let day = CivilDay(ordinal: ordinal)
      return Moment(
        ordinal: ordinal, lines: ["\(day.day)\u{A0}\(words.shortMonths[day.month - 1])"])
    }
  }

  /// Moments at the beginning of months, from one month since January 1970 to another.
  private func months(_ first: Int, _ last: Int, at ordinal: (Int) -> Int) -> [Moment] {
    let step = Self.monthSteps.first { multiples(of: $0, first, last) <= room } ?? last - first + 1
    let start = (first + step - 1).floorDivided(by: step) * step
    var shown: [Moment] = []
    for month in stride(from: start <= last ? start : first, through: last, by: step) {
      let year = month.floorDivided(by: 12) + 1970
      let name = words.shortMonths[month - (year - 1970) * 12]
      let showsYear = shown.isEmpty || month - (year - 1970) * 12 < step
      let lines = step >= 12 ? [String(year)] : showsYear ? [name, String(year)] : [name]
      shown.append(Moment(ordinal: ordinal(month), lines: lines))
    }
    return shown
  }

  /// How many multiples of a step lie between two numbers.
  func multiples(of step: Int, _ first: Int, _ last: Int) -> Int {
    last.floorDivided(by: step) - (first - 1).floorDivided(by: step)
  }

  private static func firstDay(ofMonth month: Int) -> Int {
    let year = month.floorDivided(by: 12) + 1970
    return CivilDay(year: year, month: month - (year - 1970) * 12 + 1, day: 1)?.ordinal ?? 0
  }

  private static let yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
  private static let monthSteps = [1, 3, 6] + yearSteps.map { 12 * $0 }
}
