/// What the cells of the first records tell: whether they have a header, how numbers are written.
struct CellSample {
  private let first: [String]
  private let rest: [[String]]
  private var marks = NumberMarks()

  init(_ records: [[String]]) {
    first = records.first ?? []
    rest = Array(records.dropFirst())
    for cell in rest.joined() { marks.add(cell) }
  }

  /// Whether the first record names columns: no cell is a number, unless all numbers are years in a
  /// row, which stand over columns of years.
  var header: Detected<Bool> {
    if let years = yearsInRow {
      return Detected(
        true, "the first record names the years \(years.lowerBound) to \(years.upperBound)")
    }
    if let number = first.first(where: NumberMarks.isNumber) {
      return Detected(false, "the first record holds a number, '\(number)'")
    }
    if first.allSatisfy(\.isEmpty) { return Detected(false, "the first record is empty") }
    let numbers = first.indices.filter { column in
      rest.contains { $0.indices.contains(column) && NumberMarks.isNumber($0[column]) }
    }
    return Detected(
      true,
      numbers.isEmpty
        ? "the first record holds no number"
        : "the first record holds no number, and \(numbers.count) of \(first.count) columns "
          + "do below it")
  }

  /// The years of the first record, if beside names its numbers are three years or more in a row.
  private var yearsInRow: ClosedRange<Int>? {
    let numbers = first.filter(NumberMarks.isNumber)
    let years = numbers.compactMap { Int($0) }
    guard let least = years.first, let most = years.last, years.count > 2,
      years.count == numbers.count, years.count < first.count,
      least >= 1500, most < 2200, years == Array(least...max(least, most))
    else { return nil }
    return least...most
  }

  /// The mark before fractions.
  var decimal: Detected<UInt8>? { marks.decimal }

  /// The mark between thousands.
  var thousands: Detected<UInt8>? { marks.thousands }
}
