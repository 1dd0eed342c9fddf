import Tabular

/// A moment, in UTC: for logs and for what is kept of runs, never for anything that is published.
public struct Timestamp: Sendable, Equatable, Comparable {
  /// Counted from 1970-01-01.
  public let milliseconds: Int

  /// A moment that lies so many seconds after 1970-01-01.
  public init(seconds: Double) {
    milliseconds = Int(exactly: (seconds * 1000).rounded(.down)) ?? 0
  }

  /// Reads the text of a moment; nil for any other text.
  public init?(_ text: String) {
    let day = Grain.day.ordinal(String(text.prefix(10)))
    let parts = text.dropFirst(11).dropLast().split { $0 == ":" || $0 == "." }.compactMap {
      Int($0)
    }
    guard let day, text.utf8.count == 24, text.hasSuffix("Z"), parts.count == 4 else { return nil }
    let seconds = (Int(day) * 24 + parts[0]) * 3600 + parts[1] * 60 + parts[2]
    milliseconds = seconds * 1000 + parts[3]
  }

  /// `2026-11-21T02:00:03.112Z`.
  public var text: String {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }
    return CivilDay(ordinal: days).text + "T" + clock.joined(separator: ":") + "."
      + Self.padded(rest % 1000, 3) + "Z"
  }

  /// The time that has gone by since an earlier moment; none when a clock was set back.
  public func since(_ earlier: Timestamp) -> ElapsedTime {
    ElapsedTime(seconds: max(0, milliseconds - earlier.milliseconds) / 1000)
  }

  /// Earlier moments come first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
