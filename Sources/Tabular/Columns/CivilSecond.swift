/// A second of local civil time, without time zone: what a clock on the wall showed.
public struct CivilSecond: Sendable, Equatable {
  /// The day.
  public let day: CivilDay
  /// The second of the day, 0..<86,400.
  public let second: Int

  /// How many seconds a day has.
  public static let perDay = 86_400
  /// 2000-01-01 in days since 1970-01-01.
  private static let epoch = 10_957

  /// A second; nil if the clock has no such time.
  ///
  /// A leap second, `23:59:60`, is none.
  public init?(_ day: CivilDay, hour: Int, minute: Int, second: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    self.day = day
    self.second = (hour * 60 + minute) * 60 + second
  }

  /// The second that lies so many after 2000-01-01T00:00:00.
  public init(ordinal: Int32) {
    let days = Int(ordinal).floorDivided(by: Self.perDay)
    day = CivilDay(ordinal: days + Self.epoch)
    second = Int(ordinal) - days * Self.perDay
  }

  /// Seconds since 2000-01-01T00:00:00; nil before 1931-12-13 and after 2068-01-19.
  public var ordinal: Int32? {
    Int32(exactly: (day.ordinal - Self.epoch) * Self.perDay + second)
  }

  /// ISO text: `2024-03-01T08:12:00`.
  public var text: String { day.text + "T" + clockText + ":" + CivilDay.padded(second % 60, 2) }

  /// The time of the day to the minute: `08:12`.
  public var clockText: String {
    CivilDay.padded(second / 3600, 2) + ":" + CivilDay.padded(second / 60 % 60, 2)
  }
}
