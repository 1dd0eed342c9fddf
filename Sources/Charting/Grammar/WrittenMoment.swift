import Tabular

/// A moment that a chart names as a place: `2014`, `2014-02` or `2014-02-15`.
public struct WrittenMoment: Sendable, Equatable {
  /// As it is written.
  let written: Written
  private let year: Int
  private let month: Int
  private let day: Int

  /// Reads a month or a day; nil for any other text, which is the name of a column.
  init?(_ written: Written) {
    let parts = written.text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.count)
    guard widths == [4, 2] || widths == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    let day = numbers.count > 2 ? numbers[2] : 1
    guard CivilDay(year: numbers[0], month: numbers[1], day: day) != nil else { return nil }
    (self.written, year, month, self.day) = (written, numbers[0], numbers[1], day)
  }

  /// The ordinal of the moment in a grain, as its columns count; nil in seconds.
  func ordinal(_ grain: Grain) -> Int? {
    switch grain {
    case .day: CivilDay(year: year, month: month, day: day)?.ordinal
    case .month: (year - 1970) * 12 + month - 1
    case .season(let start): month >= start ? year : year - 1
    case .second: nil
    }
  }
}
