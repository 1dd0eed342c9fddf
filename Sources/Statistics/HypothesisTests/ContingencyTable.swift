/// Counts of cases by two characteristics.
public struct ContingencyTable: Sendable, Equatable {
  /// The counts, row by row.
  public let counts: [[Int]]
  /// The sums of the rows.
  public let rowTotals: [Int]
  /// The sums of the columns.
  public let columnTotals: [Int]
  /// All cases.
  public let total: Int

  /// A table of counts, at least two rows and two columns, none of them empty.
  public init(_ counts: [[Int]]) throws(TestProblem) {
    let width = counts.first?.count ?? 0
    guard counts.allSatisfy({ $0.count == width }) else { throw .wrongLength }
    guard counts.count > 1 else { throw .wrongGroups(have: counts.count, need: 2) }
    guard width > 1 else { throw .wrongGroups(have: width, need: 2) }
    guard counts.allSatisfy({ $0.allSatisfy { 0...Self.limit ~= $0 } }) else { throw .badCount }
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
    guard total > 0 else { throw .badCount }
    guard !rowTotals.contains(0), !columnTotals.contains(0) else { throw .emptyMargin }
  }

  /// The table of cases, each with the code of its row and of its column from 0.
  public init(rows: [Int], columns: [Int]) throws(TestProblem) {
    guard rows.count == columns.count else { throw .wrongLength }
    guard let last = rows.max(), let right = columns.max() else {
      throw .tooFew(have: 0, need: 1)
    }
    guard (rows + columns).allSatisfy({ $0 >= 0 }) else { throw .badCount }
    let widest = max(last, right)
    guard widest < Self.widthLimit else {
      throw .tooManyGroups(have: widest + 1, most: Self.widthLimit)
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: right + 1), count: last + 1)
    for (row, column) in zip(rows, columns) { counts[row][column] += 1 }
    try self.init(counts)
  }

  /// How many rows or columns a table of cases may have.
  public static let widthLimit = 1000

  /// Counts above would not keep their sums within a double.
  private static let limit = 1 << 40

  /// Whether there are two rows and two columns.
  public var isFourfold: Bool { rowTotals.count == 2 && columnTotals.count == 2 }

  /// Whether rows and columns are as many.
  public var isSquare: Bool { rowTotals.count == columnTotals.count }

  /// The count to expect in a cell when rows and columns have nothing to do with each other.
  func expected(_ row: Int, _ column: Int) -> Double {
    Double(rowTotals[row]) * Double(columnTotals[column]) / Double(total)
  }

  /// The least expected count.
  var leastExpected: Double {
    let (row, column) = (rowTotals.min() ?? 0, columnTotals.min() ?? 0)
    return Double(row) * Double(column) / Double(total)
  }
}
