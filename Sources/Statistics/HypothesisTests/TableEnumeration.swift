/// Goes through all tables with the margins of a given one, column by column.
struct TableEnumeration {
  private let table: ContingencyTable
  private let limit: Int
  private let logFactorials: [Double]
  private let constant: Double
  private let ceiling: Double

  /// Prepares the tables; throws where there are more cases than could ever be gone through.
  init(_ table: ContingencyTable, limit: Int) throws(TestProblem) {
    let cells = table.rowTotals.count * table.columnTotals.count
    guard table.total <= 10_000, cells <= 400 else { throw .tooManyTables(limit: limit) }
    self.table = table
    self.limit = limit
    let factorials = (0...table.total).map { Elementary.lgamma(Double($0) + 1) }
    logFactorials = factorials
    let margins = (table.rowTotals + table.columnTotals).map { factorials[$0] }
    constant = CompensatedSum(of: margins.span).value - factorials[table.total]
    let seen = table.counts.flatMap { $0 }.map { factorials[$0] }
    ceiling = constant - CompensatedSum(of: seen.span).value + Elementary.log1p(1e-7)
  }

  /// The probability of all tables that are no more likely than the given one.
  func pValue() throws(TestProblem) -> Double {
    var walk = Walk(left: table.rowTotals)
    try visit(&walk, column: 0, row: 0, toPlace: table.columnTotals[0])
    return min(1, walk.sum.value)
  }

  /// How far the walk is.
  private struct Walk {
    /// What is left to place in each row.
    var left: [Int]
    /// The logarithms of the factorials of the cells so far.
    var cells = 0.0
    var sum = CompensatedSum()
    var visited = 0
  }

  /// Fills one cell with every count that fits, and goes on to the next.
  private func visit(
    _ walk: inout Walk, column: Int, row: Int, toPlace: Int
  ) throws(TestProblem) {
    guard column + 1 < table.columnTotals.count else { return try finish(&walk) }
    guard row < walk.left.count else {
      return try visit(
        &walk, column: column + 1, row: 0, toPlace: table.columnTotals[column + 1])
    }
    let below = walk.left[(row + 1)...].reduce(0, +)
    let (least, most) = (max(0, toPlace - below), min(toPlace, walk.left[row]))
    for count in stride(from: least, through: most, by: 1) {
      walk.left[row] -= count
      walk.cells += logFactorials[count]
      try visit(&walk, column: column, row: row + 1, toPlace: toPlace - count)
      walk.cells -= logFactorials[count]
      walk.left[row] += count
    }
  }

  /// The last column is what is left; adds the table when it is no more likely.
  private func finish(_ walk: inout Walk) throws(TestProblem) {
    walk.visited += 1
    guard walk.visited <= limit else { throw .tooManyTables(limit: limit) }
    let last = walk.left.reduce(0.0) { $0 + logFactorials[$1] }
    let logarithm = constant - walk.cells - last
    if logarithm <= ceiling { walk.sum.add(Elementary.exp(logarithm)) }
  }
}
