/// The rows of each unit that is observed several times.
struct PanelGroups {
  /// The rows of each unit, in the order of the codes.
  let rows: [[Int]]
  /// The number of each row's unit in `rows`.
  let numbers: [Int]

  /// Groups rows by codes from 0; throws for other codes or another count.
  init(_ codes: [Int32], rows count: Int) throws(FitError) {
    guard codes.count == count, codes.allSatisfy({ $0 >= 0 }) else { throw .wrongLength(term: -1) }
    rows = Factor(codes, weights: nil).rowsByLevel
    var numbers = [Int](repeating: 0, count: count)
    for (number, members) in rows.enumerated() {
      for row in members { numbers[row] = number }
    }
    self.numbers = numbers
  }

  /// The mean of a column over each unit, in two doubles.
  func means(of column: PreciseColumn) -> [DoubleDouble] {
    rows.map { members in
      let sum = members.reduce(DoubleDouble.zero) { $0 + column[$1] }
      return sum / DoubleDouble(Double(members.count))
    }
  }
}
