/// A unit, with all that tells it apart, that amounts are in and that nothing explains.
public struct UnknownQuantity: Sendable, Equatable {
  /// The declared column.
  public let column: String
  /// The unit with its state, country and product; without a day.
  public let key: QuantityKey
  /// What amounts should be brought to.
  public let target: Measure
  /// How many rows have it.
  public internal(set) var rows: Int
  /// The first and the last day of those rows, counted from 1970-01-01; nil where none is told.
  public internal(set) var days: ClosedRange<Int>?
  /// What files of conversions tell the unit apart by, of what is not told of the amounts.
  let untold: [String]

  /// The unit, and the days where they are told, in words.
  var text: String {
    guard let days else { return key.text }
    let first = CivilDay(ordinal: days.lowerBound).text
    return key.text
      + (days.count == 1
        ? " on \(first)" : " from \(first) to \(CivilDay(ordinal: days.upperBound).text)")
  }

  /// What to do where conversions are there, but not all that tells them apart.
  var hint: String? {
    guard !untold.isEmpty else { return nil }
    let names = untold.map { "'\($0)'" }.joined(separator: ", ")
    return "a file of conversions tells '\(key.unit)' apart by \(names): say it beside 'unit'"
  }
}

/// The units that nothing explains, each once whatever its days are.
struct UnknownQuantities {
  private let column: String
  private let target: Measure
  /// The units by first appearance.
  private(set) var all: [UnknownQuantity] = []

  init(of column: String, in target: Measure) {
    self.column = column
    self.target = target
  }

  mutating func add(_ key: QuantityKey, rows: Int, untold: [String]) {
    let days = key.day.map { $0...$0 }
    guard let index = all.firstIndex(where: { $0.key == key.undated }) else {
      all.append(
        UnknownQuantity(
          column: column, key: key.undated, target: target, rows: rows, days: days,
          untold: untold))
      return
    }
    all[index].rows += rows
    guard let days else { return }
    let known = all[index].days ?? days
    all[index].days =
      min(known.lowerBound, days.lowerBound)...max(known.upperBound, days.upperBound)
  }
}
