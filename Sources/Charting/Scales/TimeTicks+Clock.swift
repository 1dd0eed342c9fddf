import Tabular

extension TimeTicks {
  /// Moments along an axis of seconds: midnights where there are several, else times of the clock.
  var clockTimes: [Moment] {
    let (start, end) = (clock(first), clock(last))
    let firstDay = start.day.ordinal + (start.second == 0 ? 0 : 1)
    let days = TimeTicks(
      grain: .day, first: firstDay, last: end.day.ordinal, room: room, words: words)
    guard days.last - days.first < 2 else {
      return days.moments.map { moment in
        let passed = (moment.ordinal - start.day.ordinal) * CivilSecond.perDay
        return Moment(ordinal: first - start.second + passed, lines: moment.lines)
      }
    }
    let step = Self.clockSteps.first { multiples(of: $0, first, last) <= room } ?? last - first + 1
    let round = (first + step - 1).floorDivided(by: step) * step
    return stride(from: round <= last ? round : first, through: last, by: step).map(clockTime)
  }

  /// `08:00` above `1 Mar`.
  private func clockTime(_ ordinal: Int) -> Moment {
    let moment = clock(ordinal)
    let day = "\(moment.day.day)\u{A0}\(words.shortMonths[moment.day.month - 1])"
    return Moment(ordinal: ordinal, lines: [moment.clockText, day])
  }

  private func clock(_ ordinal: Int) -> CivilSecond {
    CivilSecond(ordinal: Int32(clamping: ordinal))
  }

  private static let clockSteps = [1, 10, 60, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400]
}
