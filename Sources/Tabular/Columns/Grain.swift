/// How fine a column of time is: seconds, days, months, or seasons that start in a month.
public enum Grain: Sendable, Hashable {
  /// Seconds of local civil time since 2000-01-01T00:00:00; from 1931-12-13 to 2068-01-19.
  case second
  /// Days since 1970-01-01 of the proleptic Gregorian calendar.
  case day
  /// Months since January 1970.
  case month
  /// Years in which a season starts; `start` is its first month, 1...12.
  case season(start: Int)

  /// How the grain is called in messages.
  public var text: String {
    switch self {
    case .second: "datetime"
    case .day: "date"
    case .month: "month"
    case .season(let start): "season(\(CivilDay.monthNames[start - 1]))"
    }
  }

  /// An ordinal as ISO text: `2024-03-01T08:12:00`, `2024-03-01`, `2024-03`; a season as `2024/25`.
  public func text(_ ordinal: Int32) -> String {
    switch self {
    case .second: return CivilSecond(ordinal: ordinal).text
    case .day: return CivilDay(ordinal: Int(ordinal)).text
    case .month:
      let year = Int(ordinal).floorDivided(by: 12) + 1970
      let month = Int(ordinal) - (year - 1970) * 12 + 1
      return CivilDay.padded(year, 4) + "-" + CivilDay.padded(month, 2)
    case .season(let start):
      let year = Int(ordinal)
      return start == 1
        ? CivilDay.padded(year, 4)
        : CivilDay.padded(year, 4) + "/" + CivilDay.padded((year + 1) % 100, 2)
    }
  }
}
