/// Turns texts into flags, days, months or seasons: each different text once.
enum LevelConversion {
  /// The value of each level as an ordinal, nil where it is none; a flag is 0 or 1.
  static func ordinals(_ levels: [String], as type: ColumnType) -> [Int32?] {
    levels.map { level in
      let text = Array(level.utf8).trimmingSpaces
      switch type {
      case .flag: return flags[String(decoding: text, as: UTF8.self).lowercased()]
      case .date(let pattern): return pattern.day(text).map { Int32($0.ordinal) }
      case .month(let pattern): return pattern.month(text)
      case .datetime(let pattern): return pattern.second(text)?.ordinal
      case .season: return season(text)
      case .text, .integer, .number, .quantity, .scale: return nil
      }
    }
  }

  private static let flags: [String: Int32] = [
    "true": 1, "yes": 1, "1": 1, "false": 0, "no": 0, "0": 0,
  ]

  /// The year in which a season starts: `2024`, `2024/25`, `2024-25`, `2024/2025`.
  ///
  /// The second year must follow the first one.
  private static func season(_ text: ArraySlice<UInt8>) -> Int32? {
    guard let year = text.prefix(4).wholeNumber(digits: 4) else { return nil }
    let rest = text.dropFirst(4)
    guard let mark = rest.first else { return year }
    let second = rest.dropFirst()
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else { return nil }
    if let next = second.wholeNumber(digits: 2), next == (year + 1) % 100 { return year }
    if let next = second.wholeNumber(digits: 4), next == year + 1 { return year }
    return nil
  }
}

extension DatePattern {
  /// The day that some bytes write; nil if they write none.
  func day(_ text: ArraySlice<UInt8>) -> CivilDay? {
    numbers(text).flatMap { CivilDay(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// The months since January 1970 that some bytes write; nil if they write none.
  func month(_ text: ArraySlice<UInt8>) -> Int32? {
    guard let numbers = numbers(text),
      let first = CivilDay(year: numbers.year, month: numbers.month, day: 1)
    else { return nil }
    return Int32((first.year - 1970) * 12 + first.month - 1)
  }

  private func numbers(_ text: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    var rest = text
    var (year, month, day) = (0, 0, 1)
    for (index, part) in parts.enumerated() {
      switch part {
      case .year: year = Self.pass(4...4, &rest) ?? 0
      case .shortYear: year = Self.pass(2...2, &rest).map { $0 < 69 ? 2000 + $0 : 1900 + $0 } ?? 0
      case .monthName(let isFull):
        let next = parts.dropFirst(index + 1).first
        month = Self.passName(isFull: isFull, before: next, &rest) ?? 0
      case .month(let digits): month = Self.pass(digits, &rest) ?? 0
      case .day(let digits): day = Self.pass(digits, &rest) ?? 0
      case .literal(let byte):
        guard rest.first == byte else { return nil }
        rest.removeFirst()
      }
    }
    return rest.isEmpty ? (year, month, day) : nil
  }

  /// Passes the name of a month, and the point behind a short one where the pattern has none.
  private static func passName(
    isFull: Bool, before next: Part?, _ rest: inout ArraySlice<UInt8>
  ) -> Int? {
    let letters = rest.prefix { $0 >= 0x80 || ($0 | 0x20) &- 97 < 26 }
    guard let month = MonthNames.month(letters, isFull: isFull) else { return nil }
    rest = rest.dropFirst(letters.count)
    let point = UInt8(ascii: ".")
    if !isFull, rest.first == point, next != .literal(point) { rest.removeFirst() }
    return month
  }

  private static func pass(_ digits: ClosedRange<Int>, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let run = rest.prefix(digits.upperBound).prefix { $0 &- 48 < 10 }
    guard digits.contains(run.count), let number = run.wholeNumber(digits: run.count) else {
      return nil
    }
    rest = rest.dropFirst(run.count)
    return Int(number)
  }
}

extension Collection where Element == UInt8 {
  /// The number of exactly so many digits, at most nine; nil for anything else.
  func wholeNumber(digits: Int) -> Int32? {
    guard count == digits, (1...9).contains(digits), allSatisfy({ $0 &- 48 < 10 }) else {
      return nil
    }
    return reduce(0) { $0 * 10 + Int32($1 &- 48) }
  }
}

extension Array where Element == UInt8 {
  /// The bytes without spaces at both ends.
  var trimmingSpaces: ArraySlice<UInt8> {
    let start = drop { $0 == 32 }
    return start.isEmpty ? start : start[...(start.lastIndex { $0 != 32 } ?? start.startIndex)]
  }
}
