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

  /// Whether the first record names columns: every cell is a text of its own, and none a number.
  var header: Detected<Bool> {
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

  /// The mark before fractions.
  var decimal: Detected<UInt8>? { marks.decimal }

  /// The mark between thousands.
  var thousands: Detected<UInt8>? { marks.thousands }
}
