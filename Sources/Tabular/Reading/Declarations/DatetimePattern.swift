/// How datetimes are written in a file: ISO 8601, or a date pattern followed by `HH:mm` or `HH:mm:ss`.
///
/// What an offset such as `-05:00` or `Z` says is left aside: the local time as written counts, so
/// that a day is the day on which people were asked. Fractions of a second are cut off.
public struct DatetimePattern: Sendable, Equatable {
  /// The pattern as written.
  public let text: String
  private let date: DatePattern
  private let hasSeconds: Bool
  private let isISO: Bool
  /// What may stand between the date and the time.
  private var marks: [UInt8] { isISO ? Array("T ".utf8) : Array(" ".utf8) }

  /// ISO 8601: `2024-03-01T08:12:00`, with or without fraction and offset.
  public static let iso = DatetimePattern()

  private init() {
    text = "yyyy-MM-ddTHH:mm:ss"
    date = .iso
    hasSeconds = true
    isISO = true
  }

  /// Reads a pattern such as `dd/MM/yyyy HH:mm`; nil unless it is a date, a space and a time.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = DatePattern(String(parts[0])),
      ["HH:mm", "HH:mm:ss"].contains(parts[1])
    else { return nil }
    self.text = text
    self.date = date
    hasSeconds = parts[1].count == 8
    isISO = false
  }

  /// The second that some bytes write; nil if they write none.
  func second(_ bytes: ArraySlice<UInt8>) -> CivilSecond? {
    guard let mark = bytes.firstIndex(where: marks.contains),
      let day = date.day(bytes[..<mark])
    else { return nil }
    var rest = bytes[bytes.index(after: mark)...]
    guard let hour = Self.take(&rest, afterColon: false), let minute = Self.take(&rest) else {
      return nil
    }
    var second = 0
    if hasSeconds, !isISO || rest.first == UInt8(ascii: ":") {
      guard let taken = Self.take(&rest) else { return nil }
      second = taken
    }
    guard rest.isEmpty || (isISO && Self.isFractionOrOffset(rest)) else { return nil }
    return CivilSecond(day, hour: hour, minute: minute, second: second)
  }

  /// Takes two digits, behind a colon where one must be there.
  private static func take(
    _ rest: inout ArraySlice<UInt8>, afterColon: Bool = true
  ) -> Int? {
    if afterColon {
      guard rest.first == UInt8(ascii: ":") else { return nil }
      rest = rest.dropFirst()
    }
    guard let number = rest.prefix(2).wholeNumber(digits: 2) else { return nil }
    rest = rest.dropFirst(2)
    return Int(number)
  }

  /// `.123`, `Z`, `-05:00`, `+0530`, or a fraction with one of the others.
  private static func isFractionOrOffset(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { $0 &- 48 < 10 }
      guard !digits.isEmpty else { return false }
      rest = rest[digits.endIndex...]
    }
    guard let sign = rest.first else { return true }
    if sign == UInt8(ascii: "Z") { return rest.count == 1 }
    let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
    return (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"))
      && [2, 4].contains(digits.count) && digits.allSatisfy { $0 &- 48 < 10 }
  }
}
