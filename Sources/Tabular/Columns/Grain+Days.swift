extension Grain {
  /// The first day of an ordinal, counted from 1970-01-01; nil for years that no calendar has.
  public func firstDay(_ ordinal: Int32) -> Int? {
    let number = Int(ordinal)
    switch self {
    case .second:
      let start = CivilDay(year: 2000, month: 1, day: 1)?.ordinal
      return start.map { $0 + number.floorDivided(by: 86_400) }
    case .day: return number
    case .month:
      let year = number.floorDivided(by: 12)
      return CivilDay(year: 1970 + year, month: number - year * 12 + 1, day: 1)?.ordinal
    case .season(let start): return CivilDay(year: number, month: start, day: 1)?.ordinal
    }
  }

  /// The last day of an ordinal: of a month or a season the day before the next one.
  public func lastDay(_ ordinal: Int32) -> Int? {
    switch self {
    case .second, .day: firstDay(ordinal)
    case .month, .season: ordinal < .max ? firstDay(ordinal + 1).map { $0 - 1 } : nil
    }
  }
}
