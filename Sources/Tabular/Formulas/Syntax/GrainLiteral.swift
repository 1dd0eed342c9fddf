extension Grain {
  /// The ordinal of `date'2024-03-01'` or `month'2024-03'`; nil for days that do not exist.
  static func literal(_ word: String, _ text: String) -> (ordinal: Int32, grain: Grain)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDate = word == "date"
    guard parts.count == (isDate ? 3 : 2),
      zip(parts, [4, 2, 2]).allSatisfy({ part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let day = CivilDay(year: numbers[0], month: numbers[1], day: isDate ? numbers[2] : 1)
    return day.map {
      isDate
        ? (Int32($0.ordinal), Grain.day)
        : (Int32(($0.year - 1970) * 12 + $0.month - 1), Grain.month)
    }
  }
}
