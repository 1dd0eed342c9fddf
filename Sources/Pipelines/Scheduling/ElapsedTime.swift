/// A length of time as people write it: `90 seconds`, `10 minutes`, `1 day`, `2 weeks`.
public struct ElapsedTime: Sendable, Equatable {
  /// How many seconds.
  public let seconds: Int

  private static let units = [
    ("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1),
  ]

  /// A number of seconds.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `10 minutes`; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), (0...1_000_000).contains(count),
      let unit = Self.units.first(where: { parts[1] == $0.0 || parts[1] == $0.0 + "s" })
    else { return nil }
    seconds = count * unit.1
  }

  /// The time in the largest unit that tells enough of it, rounded down: `3 days`, `29 hours`.
  public var text: String {
    let unit =
      Self.units.first { seconds >= 2 * $0.1 || seconds > 0 && seconds % $0.1 == 0 } ?? (
        "second", 1
      )
    let count = seconds / unit.1
    return "\(count) \(unit.0)\(count == 1 ? "" : "s")"
  }
}
